import { ChartSpline, List, Map as MapIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useParams } from 'react-router';
import classes from './JourneySwitch.module.css';

interface Props {
  wide?: boolean;
  /** What else has its place in a bar of its own. */
  tools?: ReactNode;
}

/** The ways to look at one journey; it stays open between them. `wide` fills a bar of its own, on a phone. */
export function JourneySwitch({ wide = false, tools }: Props) {
  const { t } = useTranslation('app');
  const { id = '' } = useParams();
  const journey = `/j/${encodeURIComponent(id)}`;
  const choices = (
    <nav className={wide ? classes.across : classes.inBar} aria-label={t('journey.switch')}>
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
  if (!wide) return choices;
  return (
    <div className={classes.wide}>
      {choices}
      {tools}
    </div>
  );
}
