import { Menu } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { useCommands } from '../outline-context.ts';
import { useWording } from '../use-wording.ts';
import { CommentItem } from './CommentItem.tsx';
import { MoveItems } from './MoveItems.tsx';
import { MENU_ICON } from './menu-icon.ts';
import classes from './menus.module.css';

export function StageMenu({ id }: { id: string }) {
  const { t } = useWording();
  const { addStage, addStep, remove } = useCommands();
  return (
    <>
      <Menu.Item leftSection={<Plus {...MENU_ICON} />} onClick={() => addStep({ stage: id })}>
        {t('step.add')}
      </Menu.Item>
      <Menu.Item leftSection={<Plus {...MENU_ICON} />} onClick={() => addStage({ after: id })}>
        {t('stage.addAfter')}
      </Menu.Item>
      <CommentItem table="stages" id={id} />
      <Menu.Divider />
      <MoveItems table="stages" id={id} />
      <Menu.Divider />
      <Menu.Item
        className={classes.danger}
        leftSection={<Trash2 {...MENU_ICON} />}
        onClick={() => remove('stages', id, t('stage.deleted'))}
      >
        {t('stage.delete')}
      </Menu.Item>
    </>
  );
}
