import { useComputedColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LIMITS } from '../../../core/model/index.ts';
import type { JourneyInfo } from '../../../core/protocol/index.ts';
import { InlineText, useFormat, useRelativeTime } from '../../kit/index.ts';
import { addresses } from '../../sync/index.ts';
import classes from './Card.module.css';
import { JourneyMenu } from './JourneyMenu.tsx';
import { Thumbnail } from './Thumbnail.tsx';
import type { useJourneyActions } from './use-journey-actions.tsx';

interface Props {
  journey: JourneyInfo;
  actions: ReturnType<typeof useJourneyActions>;
}

export function JourneyCard({ journey, actions }: Props) {
  const { t } = useTranslation('app');
  const theme = useComputedColorScheme('light');
  const edited = useRelativeTime(journey.updatedAt);
  const { dateTime } = useFormat();
  const [renaming, setRenaming] = useState(false);
  return (
    <article className={classes.card} aria-label={journey.title}>
      <Thumbnail address={addresses.thumbnail(journey, theme)} />
      <div className={classes.foot}>
        <div className={classes.words}>
          <h2 className={classes.title} lang={journey.locale}>
            {renaming ? (
              <InlineText
                value={journey.title}
                label={t('card.rename.label')}
                maxLength={LIMITS.title}
                onCommit={(title) => actions.rename.mutate({ id: journey.id, title })}
                onDone={() => setRenaming(false)}
              />
            ) : (
              <Link to={`/j/${journey.id}`} className={classes.link} title={journey.title}>
                {journey.title}
              </Link>
            )}
          </h2>
          <p className={classes.meta}>
            <span>{t(journey.view === 'future' ? 'card.view.future' : 'card.view.current')}</span>
            <time dateTime={journey.updatedAt} title={dateTime(journey.updatedAt)}>
              {t('card.edited', { time: edited })}
            </time>
          </p>
        </div>
        <div className={classes.actions}>
          <JourneyMenu journey={journey} actions={actions} onRename={() => setRenaming(true)} />
        </div>
      </div>
    </article>
  );
}
