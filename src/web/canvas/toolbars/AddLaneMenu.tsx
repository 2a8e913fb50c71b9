import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStructure } from '../commands/use-structure.ts';
import { RoleItems } from './RoleItems.tsx';
import classes from './toolbars.module.css';

/** The role of a new lane, below the one with this id or (id '') where a blueprint has it. */
export function AddLaneMenu({ id }: { id: string }) {
  const { t } = useTranslation('canvas');
  const structure = useStructure();
  return (
    <div className={classes.scrolling}>
      <Menu.Label>{t('lane.add')}</Menu.Label>
      <RoleItems onPick={(role) => structure.addLane(role, id === '' ? null : { after: id })} />
    </div>
  );
}
