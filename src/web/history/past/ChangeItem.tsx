import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TraceInfo } from '../../../core/protocol/index.ts';
import { RevisionPill, useFormat, useRelativeTime } from '../../kit/index.ts';
import { DifferenceLine } from './DifferenceLine.tsx';
import type { Entry } from './entries.ts';
import classes from './past.module.css';
import { entryName } from './sentences.ts';
import { useSaying } from './use-saying.ts';

interface Props {
  entry: Entry;
  isCurrent: boolean;
  isMerge: boolean;
  /** How many cards stand on it. */
  cards: number;
  trace: TraceInfo | null;
  onGo: () => void;
  children?: ReactNode;
}

/** One record that differs, with all that differs about it. */
export function ChangeItem({ entry, isCurrent, isMerge, cards, trace, onGo, children }: Props) {
  const { t } = useTranslation('history');
  const context = useSaying();
  const item = useRef<HTMLLIElement>(null);
  const { kind, table, differences } = entry;
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li
      ref={item}
      className={classes.item}
      data-change={entry.key}
      data-revision={kind}
      data-current={isCurrent || undefined}
    >
      <button type="button" className={classes.go} aria-current={isCurrent || undefined} onClick={onGo}>
        <span className={classes.said}>
          <RevisionPill kind={kind}>
            {t(isMerge ? `compare.offer.${kind}` : `compare.kind.${kind}`)}
          </RevisionPill>{' '}
          <span className={classes.noun}>{context.wording.t(`kind.${table}`)}</span>
        </span>{' '}
        <span className={classes.name}>{entryName(entry, context)}</span>
      </button>
      {children ??
        differences.map((difference) => <DifferenceLine key={difference.key} difference={difference} />)}
      {trace && <Trace trace={trace} />}
      {cards > 0 && <p className={classes.soft}>{t('compare.cards', { count: cards })}</p>}
    </li>
  );
}

function Trace({ trace }: { trace: TraceInfo }) {
  const { t } = useTranslation('history');
  const { dateTime, anyOf } = useFormat();
  const ago = useRelativeTime(trace.at);
  return (
    <p className={classes.soft} title={dateTime(trace.at)}>
      {t('compare.by', { names: anyOf(trace.by), ago })}
    </p>
  );
}
