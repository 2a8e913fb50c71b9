import { VisuallyHidden } from '@mantine/core';
import type { PeakEnd } from '../../../core/analysis/index.ts';
import { useWords } from '../page/use-words.ts';
import type { StepColumn } from './columns.ts';
import { type FeltPoint, memoryOf, peakPoint } from './curves.ts';
import classes from './memory.module.css';

interface Props {
  name: string;
  points: readonly FeltPoint[];
  /** With what is tried; null while nothing is. */
  then: readonly FeltPoint[] | null;
  columns: readonly StepColumn[];
}

const PARTS = ['peakEnd', 'mean', 'peak', 'end'] as const satisfies readonly (keyof PeakEnd)[];

/** What is remembered, as numbers and in a sentence; beside them what would be. */
export function Scores({ name, points, then, columns }: Props) {
  const { t, records, locale, signed } = useWords();
  const now = memoryOf(points);
  const other = then && memoryOf(then);
  if (!now) return null;
  const told = then ?? points;
  const memory = other ?? now;
  const titleOf = (point: FeltPoint | undefined) =>
    columns[point?.column ?? -1]?.title || records.t('name.untitled');
  return (
    <div className={classes.scores}>
      <dl className={classes.numbers}>
        {PARTS.map((part) => (
          <div key={part} className={classes.number} data-part={part}>
            <dt>{t(`memory.${part === 'peakEnd' ? 'memory' : part}`)}</dt>
            <dd>
              {signed(now[part], 2)}
              {other && other[part] !== now[part] && (
                <span className={classes.became} data-better={other[part] > now[part] || undefined}>
                  <VisuallyHidden>{t('memory.wouldBe')}</VisuallyHidden>
                  <span aria-hidden>→</span> {signed(other[part], 2)}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.sentence} role="status">
        {t(other && memory.peakEnd !== now.peakEnd ? 'memory.sentence.tried' : 'memory.sentence', {
          name,
          memory: signed(memory.peakEnd, 2),
          was: signed(now.peakEnd, 2),
          peak: signed(memory.peak, 2),
          peakStep: titleOf(peakPoint(told)),
          end: signed(memory.end, 2),
          endStep: titleOf(told.at(-1)),
        })}
        {locale === 'zh-CN' ? '' : ' '}
        {t(verdictOf(memory), { mean: signed(memory.mean, 2) })}
      </p>
    </div>
  );
}

/** From this on memory and mean tell another story (the rule JRN-2 looks at the same). */
const APART = 1;

function verdictOf({ peakEnd, mean }: PeakEnd) {
  if (peakEnd >= mean + APART) return 'memory.better' as const;
  return peakEnd <= mean - APART ? ('memory.worse' as const) : ('memory.alike' as const);
}
