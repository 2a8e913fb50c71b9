import { Menu } from '@mantine/core';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import type { Card } from '../../../core/model/index.ts';
import { useCommands } from '../outline-context.ts';
import { useWording } from '../use-wording.ts';
import { CommentItem } from './CommentItem.tsx';
import { MoveItems } from './MoveItems.tsx';
import { MENU_ICON } from './menu-icon.ts';
import classes from './menus.module.css';
import { ToLane, ToStep } from './PlaceItems.tsx';

export function CardMenu({ card }: { card: Card }) {
  const { t } = useWording();
  const { addCard, moveCard, remove, write } = useCommands();
  const { id, lane, step } = card;
  return (
    <>
      <Menu.Item leftSection={<Plus {...MENU_ICON} />} onClick={() => addCard({ lane, step }, { after: id })}>
        {t('card.addAfter')}
      </Menu.Item>
      <Menu.Item leftSection={<Pencil {...MENU_ICON} />} onClick={() => write('cards', id, 'body')}>
        {t('card.describe')}
      </Menu.Item>
      <CommentItem table="cards" id={id} />
      <Menu.Divider />
      <MoveItems table="cards" id={id} />
      <ToLane now={lane} onPick={(to) => moveCard(card, { lane: to })} />
      <ToStep now={step} onPick={(to) => moveCard(card, { step: to })} />
      <Menu.Divider />
      <Menu.Item
        className={classes.danger}
        leftSection={<Trash2 {...MENU_ICON} />}
        onClick={() => remove('cards', id, t('card.deleted'))}
      >
        {t('card.delete')}
      </Menu.Item>
    </>
  );
}
