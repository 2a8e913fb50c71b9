import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type MapTable, tableIn } from '../../../core/model/index.ts';
import type { TraceInfo } from '../../../core/protocol/index.ts';
import { useFormat, useRelativeTime } from '../../kit/index.ts';
import { useSession } from '../../session/index.ts';
import { useMapSession, useStatus, versionsApi } from '../../sync/index.ts';
import { useIsNamed } from '../use-is-named.ts';
import classes from './LastChanged.module.css';

/** So long after a change it is asked who did it: while somebody types, not after each letter. */
const SETTLE_MS = 800;

/** Who changed a record last, and when, as far as that is known. What is typed renders nothing here: only the answer does. */
export function LastChanged({ table, id }: { table: MapTable; id: string }) {
  const session = useMapSession();
  const { journey, isLive } = session;
  // The connection notices later than the browser that the network is gone.
  const isReachable =
    useStatus(({ refused, map }) => refused === null && map.online) && isLive && navigator.onLine;
  const { data, refetch } = useQuery({
    queryKey: ['traces', journey, `${table}:${id}`],
    queryFn: ({ signal }) => versionsApi.trace(journey, `${table}:${id}`, signal),
    enabled: isReachable,
    retry: false,
  });
  useEffect(() => {
    if (!isReachable) return;
    const read = () => tableIn(session.snapshot(), table).get(id);
    let seen = read();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      if (session.status.pending) timer = setTimeout(ask, SETTLE_MS);
      else if (navigator.onLine) void refetch();
    };
    const stop = session.subscribe(() => {
      if (read() === seen) return;
      seen = read();
      clearTimeout(timer);
      timer = setTimeout(ask, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [session, table, id, isReachable, refetch]);
  if (!isLive || !data) return null;
  return <Told trace={data} />;
}

function Told({ trace: { at, by } }: { trace: TraceInfo }) {
  const { t } = useTranslation('panels');
  const { dateTime, anyOf } = useFormat();
  const { journey } = useMapSession();
  const navigate = useNavigate();
  const isNamed = useIsNamed();
  const ago = useRelativeTime(at);
  const showChange = async () => {
    const versions = await versionsApi.list(journey).catch(() => []);
    const before = versions.find((version) => version.at < at);
    if (before) await navigate(`/j/${encodeURIComponent(journey)}?compare=${before.id}..now`);
    else useSession.getState().show('history');
  };
  return (
    <p className={classes.line} data-field="changed">
      <span className={classes.words} title={dateTime(at)}>
        {isNamed && by.length > 0
          ? t('lastChanged.by', { names: anyOf(by), ago })
          : t('lastChanged.when', { ago })}
      </span>
      <button type="button" className={classes.show} onClick={() => void showChange()}>
        {t('lastChanged.show')}
      </button>
    </p>
  );
}
