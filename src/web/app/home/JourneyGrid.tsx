import { Button, EmptyState, Skeleton, VisuallyHidden } from '@mantine/core';
import { Inbox, SearchX, Trash2, Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { errorSentence } from '../error-words.ts';
import { arrange, type Sort } from './arrange.ts';
import { BinnedCard } from './BinnedCard.tsx';
import classes from './Home.module.css';
import { JourneyCard } from './JourneyCard.tsx';
import { useJourneyActions } from './use-journey-actions.tsx';
import { useJourneys } from './use-journeys.ts';

interface Props {
  bin: boolean;
  query: string;
  sort: Sort;
  onClear: () => void;
}

export function JourneyGrid({ bin, query, sort, onClear }: Props) {
  const { t, i18n } = useTranslation('app');
  const { data, error, isFetching, refetch } = useJourneys(bin);
  const actions = useJourneyActions();

  if (!data) {
    return error && !isFetching ? (
      <EmptyState
        role="alert"
        className={classes.state}
        icon={<Unplug aria-hidden />}
        title={t('home.failed')}
        description={errorSentence(error, t)}
      >
        <EmptyState.Actions>
          <Button onClick={() => void refetch()}>{t('error.retry')}</Button>
        </EmptyState.Actions>
      </EmptyState>
    ) : (
      <div className={classes.journeys} role="status" aria-label={t('home.loading')}>
        {[0, 1, 2, 3].map((place) => (
          <Skeleton key={place} className={classes.skeleton} radius="lg" />
        ))}
      </div>
    );
  }

  const shown = arrange(data, query, sort, i18n.language);
  if (shown.length === 0 && query) {
    return (
      <EmptyState
        className={classes.state}
        icon={<SearchX aria-hidden />}
        title={t('home.none.title', { query })}
        description={t('home.none.what')}
      >
        <EmptyState.Actions>
          <Button variant="default" onClick={onClear}>
            {t('home.none.clear')}
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    );
  }
  if (shown.length === 0 && bin) {
    return (
      <EmptyState
        className={classes.state}
        icon={<Trash2 aria-hidden />}
        title={t('bin.empty.title')}
        description={t('bin.empty.what')}
      />
    );
  }
  if (shown.length === 0) {
    return (
      <EmptyState
        className={classes.state}
        icon={<Inbox aria-hidden />}
        title={t('home.nothing.title')}
        description={t('home.nothing.what')}
      />
    );
  }
  const Card = bin ? BinnedCard : JourneyCard;
  return (
    <>
      <VisuallyHidden role="status">{query && t('home.found', { count: shown.length })}</VisuallyHidden>
      <div className={classes.journeys}>
        {shown.map((journey) => (
          <Card key={journey.id} journey={journey} actions={actions} />
        ))}
      </div>
    </>
  );
}
