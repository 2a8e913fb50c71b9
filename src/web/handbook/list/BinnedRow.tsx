import { Button } from '@mantine/core';
import { RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HandbookInfo, isAllowed } from '../../../core/protocol/index.ts';
import { ConfirmDialog, IconButton, useFormat, useRelativeTime } from '../../kit/index.ts';
import { Meta, Spine } from './HandbookRow.tsx';
import classes from './list.module.css';
import type { HandbookActions } from './use-handbook-actions.tsx';

interface Props {
  handbook: HandbookInfo;
  actions: HandbookActions;
}

export function BinnedRow({ handbook, actions: { restore, deleteForever } }: Props) {
  const { t } = useTranslation('handbook');
  const { dateTime } = useFormat();
  const [asking, setAsking] = useState(false);
  const deletedAt = handbook.deletedAt ?? handbook.updatedAt;
  const deleted = useRelativeTime(deletedAt);
  const { title } = handbook;
  return (
    <li className={classes.row} data-binned>
      <Spine />
      <div className={classes.words}>
        <h2 className={classes.title} lang={handbook.locale}>
          {title}
        </h2>
        <Meta handbook={handbook} />
      </div>
      <time className={classes.edited} dateTime={deletedAt} title={dateTime(deletedAt)}>
        {t('list.deleted', { time: deleted })}
      </time>
      {isAllowed(handbook, 'delete') && (
        <span className={classes.actions}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<RotateCcw size={13} aria-hidden />}
            loading={restore.isPending && restore.variables.id === handbook.id}
            onClick={() => restore.mutate(handbook)}
          >
            {t('list.restore')}
          </Button>
          <IconButton label={t('list.deleteForever')} color="red" size={28} onClick={() => setAsking(true)}>
            <Trash2 size={15} aria-hidden />
          </IconButton>
        </span>
      )}
      <ConfirmDialog
        opened={asking}
        title={t('list.deleteForever.title', { title })}
        confirm={t('list.deleteForever')}
        danger
        busy={deleteForever.isPending}
        onConfirm={() => deleteForever.mutate(handbook, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        {t('list.deleteForever.what')}
      </ConfirmDialog>
    </li>
  );
}
