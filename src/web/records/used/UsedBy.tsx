import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ArrowUpRight, Route } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isLibraryTable, type LibraryTable } from '../../../core/model/index.ts';
import { useSession } from '../../session/index.ts';
import { libraryApi, useMapSession, useSnapshot } from '../../sync/index.ts';
import { useRecordName } from '../form/name.ts';
import { useOpenRecord } from '../form/open-record.ts';
import { KindIcon } from '../form/RecordIcon.tsx';
import { Section } from '../form/Section.tsx';
import { useWording } from '../form/wording.ts';
import classes from './UsedBy.module.css';
import { sameUsers, type User, usersOf } from './users.ts';

interface Props {
  table: LibraryTable;
  id: string;
}

const AT_FIRST = 6;

/** Where a library record is used: on this journey, each place a way there, and on others. */
export function UsedBy({ table, id }: Props) {
  const { t } = useTranslation('records');
  const { number } = useWording();
  const users = useSnapshot(
    useCallback((snapshot) => usersOf(snapshot, table, id), [table, id]),
    sameUsers,
  );
  const [all, setAll] = useState(false);
  const shown = all ? users : users.slice(0, AT_FIRST);
  return (
    <Section title={t('used.title')} count={users.length}>
      {users.length === 0 && (
        <p className={classes.none}>{t(table === 'terms' ? 'used.glossary' : 'used.here')}</p>
      )}
      <ul className={classes.list}>
        {shown.map((user) => (
          <li key={`${user.table}:${user.id}`}>
            <UserLink {...user} />
          </li>
        ))}
      </ul>
      {shown.length < users.length && (
        <Button
          size="compact-xs"
          variant="subtle"
          style={{ justifySelf: 'start' }}
          onClick={() => setAll(true)}
        >
          {t('used.more', { amount: number(users.length) })}
        </Button>
      )}
      <Elsewhere id={id} />
      <Link to={`/library?kind=${table}&open=${encodeURIComponent(id)}`} className={classes.library}>
        {t('used.library')}
        <ArrowUpRight size={13} aria-hidden />
      </Link>
    </Section>
  );
}

/** Leads to a place on the map, or opens the record of the library. */
function UserLink({ table, id }: User) {
  const { t } = useTranslation('records');
  const { goTo, show } = useSession.getState();
  const open = useOpenRecord();
  const title = useSnapshot(({ journey }) => journey.title);
  const name = useRecordName(table === 'journey' ? 'cards' : table, table === 'journey' ? undefined : id);
  const go = () => {
    if (table === 'journey') show('journey');
    else if (isLibraryTable(table)) open?.({ table, id });
    else goTo({ table, id });
  };
  return (
    <button type="button" className={classes.user} onClick={go}>
      <KindIcon table={table} size={14} />
      <span className={classes.name}>{table === 'journey' ? title : name}</span>
      <span className={classes.kind}>{t(`kind.${table}`)}</span>
    </button>
  );
}

/** The other journeys of the workspace that use it; nothing while the server doesn't say. */
function Elsewhere({ id }: { id: string }) {
  const { t } = useTranslation('records');
  const { journey } = useMapSession();
  const { data } = useQuery({
    queryKey: ['library-uses'],
    queryFn: ({ signal }) => libraryApi.uses(signal),
    staleTime: 15_000,
  });
  const others = (data?.uses[id] ?? []).filter((use) => use.journey !== journey);
  if (others.length === 0) return null;
  return (
    <>
      <h4 className={classes.heading}>{t('used.elsewhere')}</h4>
      <ul className={classes.list}>
        {others.map((use) => (
          <li key={use.journey}>
            <Link to={`/j/${encodeURIComponent(use.journey)}`} className={classes.user}>
              <Route size={14} aria-hidden />
              <span className={classes.name}>{use.title || t('name.untitled')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
