import { Menu } from '@mantine/core';
import { Pencil, RefreshCw, Trash2 } from 'lucide-react';
import type { Moment } from '../../../core/model/index.ts';
import { useCommands } from '../outline-context.ts';
import { useWording } from '../use-wording.ts';
import { CommentItem } from './CommentItem.tsx';
import { MENU_ICON } from './menu-icon.ts';
import classes from './menus.module.css';
import { ToStep } from './PlaceItems.tsx';

export function MomentMenu({ moment }: { moment: Moment }) {
  const { t } = useWording();
  const { moveMoment, remove, setMomentKind, write } = useCommands();
  const { id, kind, step } = moment;
  const other = kind === 'pain' ? 'delight' : 'pain';
  return (
    <>
      <Menu.Item leftSection={<Pencil {...MENU_ICON} />} onClick={() => write('moments', id, 'body')}>
        {t('card.describe')}
      </Menu.Item>
      <Menu.Item leftSection={<RefreshCw {...MENU_ICON} />} onClick={() => setMomentKind(id, other)}>
        {t(`moment.make.${other}`)}
      </Menu.Item>
      <ToStep now={moment.card === undefined ? step : undefined} onPick={(to) => moveMoment(id, to)} />
      <CommentItem table="moments" id={id} />
      <Menu.Divider />
      <Menu.Item
        className={classes.danger}
        leftSection={<Trash2 {...MENU_ICON} />}
        onClick={() => remove('moments', id, t('moment.deleted'))}
      >
        {t('moment.delete')}
      </Menu.Item>
    </>
  );
}
