import { ArrowUpRight, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type PlaceType, placeTableOf } from '../../../core/analysis/index.ts';
import { isMapTable } from '../../../core/model/index.ts';
import type { HandbookFinding, HandbookInfo } from '../../../core/protocol/index.ts';
import classes from './issues.module.css';

interface Props {
  findings: readonly HandbookFinding[];
  handbook: HandbookInfo;
}

/** The findings that stand against issuing, each with the way to its place on the map. */
export function BlockingList({ findings, handbook }: Props) {
  const { t } = useTranslation('handbook');
  const titles = new Map(handbook.journeys.map(({ id, title }) => [id, title]));
  return (
    <ul className={classes.findings}>
      {findings.map((finding, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule may find the same place twice
        <li key={at} className={classes.finding}>
          <CircleX size={15} className={classes.error} aria-hidden />
          <span className={classes.message}>
            {finding.message}
            <span className={classes.where}>
              {finding.rule} · {titles.get(finding.journey) ?? t('journeys.gone')}
            </span>
          </span>
          <Link className={classes.show} to={addressOf(finding)}>
            {t('blocking.show')}
            <ArrowUpRight size={13} aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The place on the map; of what is only in the library, the map that uses it. */
function addressOf({ journey, where }: HandbookFinding): string {
  const path = `/j/${encodeURIComponent(journey)}`;
  for (const { type, id } of where) {
    const table = placeTableOf(type as PlaceType) as string | undefined;
    if (table && isMapTable(table)) return `${path}?show=${encodeURIComponent(`${table}:${id}`)}`;
  }
  return path;
}
