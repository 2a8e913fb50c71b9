import { VisuallyHidden } from '@mantine/core';
import { ArrowDown, ArrowUp, Equal } from 'lucide-react';
import type { DimensionRow } from '../../../core/analysis/index.ts';
import { sideways } from '../../kit/index.ts';
import { useRecordName } from '../../records/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { useWords } from '../page/use-words.ts';
import { type At, type Dimension, sampleOf, scaleOf, sidesAt } from './model.ts';
import classes from './servqual.module.css';

type Gap = DimensionRow['gaps'][number];

/** Each gap as a dumbbell, in a table that says the same in numbers. */
export function Gaps({ rows }: { rows: readonly DimensionRow[] }) {
  const { t, number } = useWords();
  const all = rows.flatMap(({ gaps }) => gaps);
  const end = scaleOf(all.flatMap(({ expectation, perception }) => [expectation, perception]));
  if (all.length === 0) return <p className={classes.none}>{t('servqual.noGaps')}</p>;
  return (
    <div ref={sideways} className={classes.frame}>
      <table className={classes.gaps}>
        <thead>
          <tr>
            <th scope="col">{t('servqual.dimension')}</th>
            <th scope="col">
              <span className={classes.legend}>
                <span className={classes.expected} aria-hidden />
                {t('servqual.expectation')}
                <span className={classes.perceived} aria-hidden />
                {t('servqual.perception')}
              </span>
            </th>
            <th scope="col">{t('servqual.gap')}</th>
            <th scope="col">n</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap(({ dimension, gaps }) =>
            gaps.map((gap) => (
              <GapRow key={`${dimension} ${gap.stage}`} dimension={dimension} gap={gap} end={end} />
            )),
          )}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <td>
              <span className={classes.scale} aria-hidden>
                {[1, (1 + end) / 2, end].map((one) => (
                  <span key={one}>{number(one)}</span>
                ))}
              </span>
            </td>
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** From this on customers are clearly let down (the rule SQ-2 looks at the same). */
const WIDE = 1;

interface RowProps {
  dimension: Dimension;
  gap: Gap;
  end: number;
}

function GapRow({ dimension, gap: { stage, expectation, perception, gap }, end }: RowProps) {
  const { t, records, decimal, signed } = useWords();
  const place = (value: number) => `${((value - 1) / (end - 1)) * 100}%`;
  const [low, high] = [Math.min(expectation, perception), Math.max(expectation, perception)];
  const Sign = gap < 0 ? ArrowDown : gap > 0 ? ArrowUp : Equal;
  const sense = gap <= -WIDE ? 'wide' : gap < 0 ? 'below' : 'met';
  return (
    <tr>
      <th scope="row">
        {records.t(`dimension.${dimension}`)}
        <StageName stage={stage} />
      </th>
      <td className={classes.plotCell}>
        <span className={classes.plot} aria-hidden>
          <span
            className={classes.bar}
            data-sense={sense}
            style={{ insetInlineStart: place(low), inlineSize: `${((high - low) / (end - 1)) * 100}%` }}
          />
          <span className={classes.expected} style={{ insetInlineStart: place(expectation) }} />
          <span className={classes.perceived} style={{ insetInlineStart: place(perception) }} />
        </span>
        <VisuallyHidden>
          {t('servqual.said', { expectation: decimal(expectation, 2), perception: decimal(perception, 2) })}
        </VisuallyHidden>
      </td>
      <td className={classes.gap} data-sense={sense}>
        <Sign size={14} aria-hidden />
        {signed(gap, 2)}
        <span className={classes.sense}>{t(`servqual.${sense}`)}</span>
      </td>
      <td className={classes.sample}>
        <Sample dimension={dimension} stage={stage} />
      </td>
    </tr>
  );
}

function StageName({ stage }: { stage: At }) {
  const { t } = useWords();
  const name = useRecordName('stages', stage ?? undefined);
  return <span className={classes.stage}>{stage === null ? t('servqual.whole') : name}</span>;
}

function Sample({ dimension, stage }: { dimension: Dimension; stage: At }) {
  const { number } = useWords();
  const [expected, perceived] = useSnapshot(
    (snapshot) => {
      const sides = sidesAt(snapshot, stage).find((one) => one.dimension === dimension);
      return [sampleOf(sides?.expectation ?? []), sampleOf(sides?.perception ?? [])] as const;
    },
    (a, b) => a[0] === b[0] && a[1] === b[1],
  );
  const shown = (n: number | null) => (n === null ? '–' : number(n));
  return expected === perceived ? shown(expected) : `${shown(expected)} / ${shown(perceived)}`;
}
