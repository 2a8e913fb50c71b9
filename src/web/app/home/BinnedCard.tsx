import { Button, useComputedColorScheme } from '@mantine/core';
import { RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyInfo } from '../../../core/protocol/index.ts';
import { ConfirmDialog, IconButton, useFormat, useRelativeTime } from '../../kit/index.ts';
import { addresses } from '../../sync/index.ts';
import { useMay } from '../people/use-may.ts';
import classes from './Card.module.css';
import { Thumbnail } from './Thumbnail.tsx';
import type { useJourneyActions } from './use-journey-actions.tsx';

interface Props {
  journey: JourneyInfo;
  actions: ReturnType<typeof useJourneyActions>;
}

export function BinnedCard({ journey, actions }: Props) {
  const { t } = useTranslation('app');
  const theme = useComputedColorScheme('light');
  const deletedAt = journey.deletedAt ?? journey.updatedAt;
  const deleted = useRelativeTime(deletedAt);
  const { dateTime } = useFormat();
  const [asking, setAsking] = useState(false);
  const { title } = journey;
  const may = useMay(journey);
  return (
    <article className={classes.card} aria-label={title} data-binned>
      <Thumbnail address={addresses.thumbnail(journey, theme)} />
      <div className={classes.foot}>
        <div className={classes.words}>
          <h2 className={classes.title} lang={journey.locale}>
            <span title={title}>{title}</span>
          </h2>
          <p className={classes.meta}>
            <time dateTime={deletedAt} title={dateTime(deletedAt)}>
              {t('card.deleted', { time: deleted })}
            </time>
          </p>
        </div>
        {may('delete') && (
          <div className={classes.actions}>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<RotateCcw size={13} aria-hidden />}
              loading={actions.restore.isPending && actions.restore.variables.id === journey.id}
              onClick={() => actions.restore.mutate(journey)}
            >
              {t('card.restore')}
            </Button>
            <IconButton label={t('card.deleteForever')} color="red" size={28} onClick={() => setAsking(true)}>
              <Trash2 size={15} aria-hidden />
            </IconButton>
          </div>
        )}
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('card.deleteForever.title', { title })}
        confirm={t('card.deleteForever')}
        danger
        busy={actions.deleteForever.isPending}
        onConfirm={() => actions.deleteForever.mutate(journey, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        {t('card.deleteForever.what')}
      </ConfirmDialog>
    </article>
  );
}
