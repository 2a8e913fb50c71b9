import { Menu } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { useCommands } from '../outline-context.ts';
import { useWording } from '../use-wording.ts';
import { CommentItem } from './CommentItem.tsx';
import { MoveItems } from './MoveItems.tsx';
import { MENU_ICON } from './menu-icon.ts';
import classes from './menus.module.css';

export function StepMenu({ id }: { id: string }) {
  const { t } = useWording();
  const { addStep, remove } = useCommands();
  return (
    <>
      <Menu.Item leftSection={<Plus {...MENU_ICON} />} onClick={() => addStep({ after: id })}>
        {t('step.addAfter')}
      </Menu.Item>
      <CommentItem table="steps" id={id} />
      <Menu.Divider />
      <MoveItems table="steps" id={id} />
      <Menu.Divider />
      <Menu.Item
        className={classes.danger}
        leftSection={<Trash2 {...MENU_ICON} />}
        onClick={() => remove('steps', id, t('step.deleted'))}
      >
        {t('step.delete')}
      </Menu.Item>
    </>
  );
}
