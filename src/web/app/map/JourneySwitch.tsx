import { ChartSpline, List, Map as MapIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NavLink, useParams } from 'react-router';
import classes from './JourneySwitch.module.css';

/** The ways to look at one journey; it stays open between them. `wide` fills a bar of its own, on a phone. */
export function JourneySwitch({ wide = false }: { wide?: boolean }) {
  const { t } = useTranslation('app');
  const { id = '' } = useParams();
  const journey = `/j/${encodeURIComponent(id)}`;
  return (
    <nav className={wide ? classes.wide : classes.inBar} aria-label={t('journey.switch')}>
      <NavLink to={journey} end className={classes.choice}>
        <MapIcon size={14} aria-hidden />
        {t('journey.map')}
      </NavLink>
      <NavLink to={`${journey}/outline`} className={classes.choice}>
        <List size={14} aria-hidden />
        {t('journey.outline')}
      </NavLink>
      <NavLink to={`${journey}/insights`} className={classes.choice}>
        <ChartSpline size={14} aria-hidden />
        {t('journey.insights')}
      </NavLink>
    </nav>
  );
}
