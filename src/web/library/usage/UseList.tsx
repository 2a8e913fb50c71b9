import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isMapTable, type LibraryTable } from '../../../core/model/index.ts';
import type { LibraryUse } from '../../../core/protocol/index.ts';
import { KindIcon, Section, usageOf, useWording } from '../../records/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import classes from './UseList.module.css';
import type { Uses } from './use-uses.ts';

interface Props {
  table: LibraryTable;
  id: string;
  uses: Uses;
}

/** Where a record is used: in which journeys and by which of their records, each a link to its map. */
export function UseList({ table, id, uses }: Props) {
  const { t } = useTranslation('library');
  const within = useSnapshot((snapshot) => usageOf(snapshot, table).get(id) ?? 0);
  const journeys = uses.of(id);
  return (
    <Section title={t('uses.title')} count={journeys?.length ?? 0}>
      {journeys === undefined ? (
        <p className={classes.none}>{t('uses.unknown')}</p>
      ) : journeys.length === 0 ? (
        <p className={classes.none}>{t('uses.none')}</p>
      ) : (
        <ul className={classes.journeys}>
          {journeys.map((use) => (
            <JourneyUses key={use.journey} use={use} />
          ))}
        </ul>
      )}
      {within > 0 && <p className={classes.none}>{t('uses.within', { count: within })}</p>}
    </Section>
  );
}

function JourneyUses({ use: { journey, title, records, count } }: { use: LibraryUse }) {
  const { t } = useTranslation('library');
  const { t: word } = useWording();
  const address = `/j/${encodeURIComponent(journey)}`;
  return (
    <li>
      <Link to={address} className={classes.journey}>
        {title || word('name.untitled')}
      </Link>
      <ul className={classes.records}>
        {records.map((record) => (
          <li key={`${record.table}:${record.id}`}>
            {isMapTable(record.table) ? (
              <Link
                to={`${address}?show=${encodeURIComponent(`${record.table}:${record.id}`)}`}
                className={classes.record}
              >
                <KindIcon table={record.table} size={13} />
                {record.title || word(`kind.${record.table}`)}
              </Link>
            ) : (
              <span className={classes.record}>{t('uses.asPersona')}</span>
            )}
          </li>
        ))}
        {count > records.length && <li>{t('uses.more', { count: count - records.length })}</li>}
      </ul>
    </li>
  );
}
