import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comment } from '../../../core/model/index.ts';
import { ConfirmDialog, IconButton } from '../../kit/index.ts';
import type { TalkSession } from '../../sync/index.ts';
import { actsOf } from '../shared/act.ts';
import { useSpeakerName } from '../shared/use-speaker-name.ts';

interface Props {
  session: TalkSession;
  comment: Comment;
  isMine: boolean;
  onEdit: () => void;
}

/** What its author can do with a comment; an owner can take anybody's words away, and is asked first. */
export function CommentMenu({ session, comment, isMine, onEdit }: Props) {
  const { t } = useTranslation('talk');
  const [isAsked, setIsAsked] = useState(false);
  const acts = actsOf(session);
  const name = useSpeakerName()(comment.by);
  return (
    <>
      <Menu position="bottom-end" width={180} withinPortal={false}>
        <Menu.Target>
          <IconButton size={24} variant="subtle" color="gray" label={t('comment.menu', { name })}>
            <Ellipsis size={15} aria-hidden />
          </IconButton>
        </Menu.Target>
        <Menu.Dropdown>
          {isMine && (
            <Menu.Item leftSection={<Pencil size={14} aria-hidden />} onClick={onEdit}>
              {t('edit')}
            </Menu.Item>
          )}
          <Menu.Item
            color="red"
            leftSection={<Trash2 size={14} aria-hidden />}
            onClick={() => (isMine ? acts.remove(comment.id) : setIsAsked(true))}
          >
            {isMine ? t('delete') : t('moderate')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={isAsked}
        title={t('moderate.title', { name })}
        confirm={t('moderate.confirm')}
        danger
        onConfirm={() => {
          setIsAsked(false);
          void acts
            .moderate(comment.id)
            .catch(() => notifications.show({ color: 'red', message: t('moderate.failed') }));
        }}
        onClose={() => setIsAsked(false)}
      >
        {t('moderate.what')}
      </ConfirmDialog>
    </>
  );
}
