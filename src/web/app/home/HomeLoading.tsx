import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Home.module.css';

/** Until it is known whether there are journeys: the first page and the list look nothing alike. */
export function HomeLoading() {
  const { t } = useTranslation('app');
  return (
    <div role="status" aria-label={t('home.loading')}>
      <Skeleton width={180} height={36} mb={66} />
      <div className={classes.journeys}>
        {[0, 1, 2, 3].map((place) => (
          <Skeleton key={place} className={classes.skeleton} radius="lg" />
        ))}
      </div>
    </div>
  );
}
