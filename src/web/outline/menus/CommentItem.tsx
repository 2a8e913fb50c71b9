import { Menu } from '@mantine/core';
import { MessageCircle } from 'lucide-react';
import type { AnchorTable } from '../../../core/model/index.ts';
import { useSession } from '../../session/index.ts';
import { useWording } from '../use-wording.ts';
import { MENU_ICON } from './menu-icon.ts';

/** Begins to say something about a record. */
export function CommentItem({ table, id }: { table: AnchorTable; id: string }) {
  const { t } = useWording();
  return (
    <Menu.Item
      leftSection={<MessageCircle {...MENU_ICON} />}
      onClick={() => useSession.getState().talkAt({ anchor: { kind: 'record', table, id }, writing: true })}
    >
      {t('talk.add')}
    </Menu.Item>
  );
}
