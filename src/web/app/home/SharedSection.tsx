import { useComputedColorScheme } from '@mantine/core';
import { BookOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SharedWithMe } from '../../../core/protocol/index.ts';
import { useFormat, useRelativeTime } from '../../kit/index.ts';
import { addresses } from '../../sync/index.ts';
import card from './Card.module.css';
import classes from './Home.module.css';
import { Thumbnail } from './Thumbnail.tsx';

type Journey = SharedWithMe['journeys'][number];
type Handbook = SharedWithMe['handbooks'][number];

/** What others have let this person in to, beside what is of their own workspaces. */
export function SharedSection({ journeys, handbooks }: SharedWithMe) {
  const { t } = useTranslation('app');
  return (
    <section aria-labelledby="shared" className={classes.section}>
      <h2 id="shared" className={classes.subtitle}>
        {t('shared.title')}
      </h2>
      <p className={classes.lead}>{t('shared.what')}</p>
      <div className={classes.shared}>
        {journeys.map((journey) => (
          <JourneyItem key={journey.id} journey={journey} />
        ))}
        {handbooks.map((handbook) => (
          <HandbookItem key={handbook.id} handbook={handbook} />
        ))}
      </div>
    </section>
  );
}

function JourneyItem({ journey }: { journey: Journey }) {
  const { t } = useTranslation('app');
  const theme = useComputedColorScheme('light');
  const edited = t('card.edited', { time: useRelativeTime(journey.updatedAt) });
  return (
    <Item
      title={journey.title}
      locale={journey.locale}
      picture={<Thumbnail address={addresses.thumbnail(journey, theme)} />}
      link={
        <Link to={`/j/${journey.id}`} className={card.link} title={journey.title}>
          {journey.title}
        </Link>
      }
      what={t(`shared.as.${journey.role}`)}
      edited={edited}
      updatedAt={journey.updatedAt}
    />
  );
}

function HandbookItem({ handbook }: { handbook: Handbook }) {
  const { t } = useTranslation('app');
  const { id, title, issue } = handbook;
  const changed = t('card.edited', { time: useRelativeTime(handbook.updatedAt) });
  return (
    <Item
      title={title}
      locale={handbook.locale}
      picture={
        <div className={card.book}>
          <BookOpen size={32} strokeWidth={1.25} aria-hidden />
          <span lang={handbook.locale}>{handbook.organization}</span>
        </div>
      }
      link={
        // The reader is a page of its own.
        <a href={`/read/${encodeURIComponent(id)}`} className={card.link} title={title}>
          {title}
        </a>
      }
      what={issue ? t('shared.handbook', { n: issue.n }) : t('shared.handbook.draft')}
      edited={changed}
      updatedAt={handbook.updatedAt}
    />
  );
}

interface ItemProps {
  title: string;
  locale: string;
  picture: ReactNode;
  link: ReactNode;
  what: string;
  edited: string;
  updatedAt: string;
}

function Item({ title, locale, picture, link, what, edited, updatedAt }: ItemProps) {
  const { dateTime } = useFormat();
  return (
    <article className={card.card} aria-label={title}>
      {picture}
      <div className={card.foot}>
        <div className={card.words}>
          <h3 className={card.title} lang={locale}>
            {link}
          </h3>
          <p className={card.meta}>
            <span>{what}</span>
            <time dateTime={updatedAt} title={dateTime(updatedAt)}>
              {edited}
            </time>
          </p>
        </div>
      </div>
    </article>
  );
}
