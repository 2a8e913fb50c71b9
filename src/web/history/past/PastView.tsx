import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Snapshot } from '../../../core/model/index.ts';
import { addWords } from '../../kit/index.ts';
import { useSession } from '../../session/index.ts';
import { type MapSession, MapSessionProvider, openStillSession, useMapSession } from '../../sync/index.ts';
import { HistoryPanel } from '../HistoryPanel.tsx';
import type { MayAudit, MayBegin } from '../may.ts';
import { HISTORY_WORDS } from '../words.ts';
import { type Asked, addressOf } from './asked.ts';
import { ChangesPanel } from './ChangesPanel.tsx';
import type { Comparison } from './comparison.ts';
import { MergePanel } from './MergePanel.tsx';
import { PastBanner } from './PastBanner.tsx';
import classes from './past.module.css';
import { useList } from './use-list.ts';
import { type Past, PastFault, usePast } from './use-past.ts';
import { useTraces } from './use-traces.ts';

addWords(HISTORY_WORDS);

interface Panel {
  readonly title: string;
  readonly content: ReactNode;
}

interface Props extends MayBegin, MayAudit {
  asked: Asked;
  /** The map, and what docks beside it; both show the session that is around them. */
  children: (panels: { readonly history: Panel; readonly changes?: Panel }) => ReactNode;
  waiting: ReactNode;
}

/** An older state of the journey, or two compared, in the place of the live one: nothing of it can be changed. */
export function PastView({ asked, mayBegin, mayAudit, children, waiting }: Props) {
  const live = useMapSession();
  const { data, error, refetch, isFetching } = usePast(live, asked);
  return (
    <>
      <PastBanner asked={asked} mayBegin={mayBegin} title={data && 'title' in data ? data.title : ''} />
      {data ? (
        <Shown
          key={`${asked.kind} ${JSON.stringify(asked)}`}
          asked={asked}
          mayBegin={mayBegin}
          mayAudit={mayAudit}
          live={live}
          past={data}
        >
          {children}
        </Shown>
      ) : error && !isFetching ? (
        <Failed error={error} journey={live.journey} onAgain={() => void refetch()} />
      ) : (
        waiting
      )}
    </>
  );
}

function Failed({ error, journey, onAgain }: { error: Error; journey: string; onAgain: () => void }) {
  const { t } = useTranslation('history');
  const navigate = useNavigate();
  const isFault = error instanceof PastFault;
  return (
    <div className={classes.failed} role="alert">
      <p>{isFault ? t(`past.fault.${error.reason}`) : t('past.failed')}</p>
      <Button
        size="xs"
        variant="default"
        onClick={isFault ? () => void navigate(addressOf(journey, null)) : onAgain}
      >
        {isFault ? t('past.back') : t('again')}
      </Button>
    </div>
  );
}

interface ShownProps extends MayBegin, MayAudit {
  asked: Asked;
  live: MapSession;
  past: Past;
  children: Props['children'];
}

function Shown({ asked, mayBegin, mayAudit, live, past, children }: ShownProps) {
  const { t } = useTranslation('history');
  const session = useMemo(() => {
    const { journey } = live;
    if (past.kind === 'version') {
      const snapshot: Snapshot = past.snapshot;
      return openStillSession({ journey, snapshot: () => snapshot, subscribe: () => () => {} });
    }
    const { comparison } = past;
    return openStillSession({
      journey,
      snapshot: () => comparison.result().both,
      subscribe: comparison.subscribe,
    });
  }, [live, past]);
  const isCompared = past.kind !== 'version';
  useEffect(() => {
    const { select, edit, panel, show } = useSession.getState();
    select([]);
    edit(null);
    show(isCompared ? 'changes' : panel === 'changes' ? 'history' : panel);
    return () => {
      const now = useSession.getState();
      now.select([]);
      now.mark(null);
      if (now.panel === 'changes') now.show('history');
    };
  }, [isCompared]);
  const withLive = (content: ReactNode) => <MapSessionProvider value={live}>{content}</MapSessionProvider>;
  const history = {
    title: t('panel.history'),
    content: withLive(<HistoryPanel mayBegin={mayBegin} mayAudit={mayAudit} />),
  };
  return (
    <MapSessionProvider value={session}>
      {children(
        past.kind === 'version'
          ? { history }
          : {
              history,
              changes: {
                title: t(`panel.${past.kind}`),
                content: withLive(
                  past.kind === 'merge' ? (
                    <MergePanel
                      live={live}
                      comparison={past.comparison}
                      plan={past.plan}
                      other={asked.kind === 'merge' ? asked.other : ''}
                      title={past.title}
                    />
                  ) : (
                    <Compared asked={asked} comparison={past.comparison} />
                  ),
                ),
              },
            },
      )}
    </MapSessionProvider>
  );
}

function Compared({ asked, comparison }: { asked: Asked; comparison: Comparison }) {
  const { t } = useTranslation('history');
  const list = useList(comparison);
  const traceOf = useTraces(asked);
  return (
    <ChangesPanel
      traceOf={traceOf}
      list={list}
      title={t('compare.title', { title: list.compared.both.journey.title })}
    />
  );
}
