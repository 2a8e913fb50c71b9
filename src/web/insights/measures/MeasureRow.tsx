import { CircleCheck, Minus, TriangleAlert } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { Measure } from '../../../core/model/index.ts';
import { metricName, useRecordName } from '../../records/index.ts';
import { useOpen } from '../open/open-context.ts';
import { useGoToMap } from '../open/use-go-to-map.ts';
import { useWords } from '../page/use-words.ts';
import classes from './measures.module.css';
import { scaleOf, type Verdict, verdictOf } from './model.ts';

interface Props {
  measure: Measure;
  /** An earlier reading of the row above. */
  isEarlier?: boolean;
  /** How it has gone. */
  trend?: ReactNode;
  /** Beside the name. */
  more?: ReactNode;
}

/** A value against its target: as a bar with a mark, in numbers, and in a word. */
export const MeasureRow = memo(function MeasureRow({ measure, isEarlier = false, trend, more }: Props) {
  const { records, decimal, number, date } = useWords();
  const open = useOpen();
  const { id, metric, value, target, n, at } = measure;
  const verdict = verdictOf(measure);
  const scale = scaleOf(measure);
  const [from, to] = [Math.min(scale.zero, scale.value), Math.max(scale.zero, scale.value)];
  return (
    <tr data-measure-id={id} data-earlier={isEarlier || undefined}>
      <th scope="row">
        <button type="button" className={classes.metric} onClick={() => open({ table: 'measures', id })}>
          {metricName(metric, records)}
        </button>
        {!isEarlier && <Place measure={measure} />}
        {more}
      </th>
      <td className={classes.valueCell}>
        <span className={classes.value}>{decimal(value, 2)}</span>
        <span className={classes.track} aria-hidden>
          <span
            className={classes.bar}
            data-verdict={verdict}
            style={{ insetInlineStart: `${from * 100}%`, inlineSize: `${(to - from) * 100}%` }}
          />
          {scale.target !== null && (
            <span className={classes.mark} style={{ insetInlineStart: `${scale.target * 100}%` }} />
          )}
        </span>
      </td>
      <td>{target === undefined ? '–' : decimal(target, 2)}</td>
      <td>
        <VerdictSign verdict={verdict} />
      </td>
      <td>{isEarlier ? null : trend}</td>
      <td>{n === undefined ? '–' : number(n)}</td>
      <td className={classes.day}>{at === undefined ? '–' : date(at)}</td>
    </tr>
  );
});

function VerdictSign({ verdict }: { verdict: Verdict }) {
  const { t } = useWords();
  const Sign = verdict === 'met' ? CircleCheck : verdict === 'missed' ? TriangleAlert : Minus;
  return (
    <span className={classes.verdict} data-verdict={verdict}>
      <Sign size={14} aria-hidden />
      {t(`measures.${verdict}`)}
    </span>
  );
}

/** Where it was measured; leads there on the map. */
function Place({ measure: { card, step } }: { measure: Measure }) {
  const { t } = useWords();
  const go = useGoToMap();
  const [table, id] = card === undefined ? (['steps', step] as const) : (['cards', card] as const);
  const name = useRecordName(table, id);
  if (id === undefined) return <span className={classes.place}>{t('servqual.whole')}</span>;
  return (
    <button
      type="button"
      className={`${classes.place} ${classes.link}`}
      aria-label={t('measures.toMap', { name })}
      onClick={() => go({ table, id })}
    >
      {name}
    </button>
  );
}
