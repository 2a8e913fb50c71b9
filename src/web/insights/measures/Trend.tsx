import { type Series, trendLine } from '../../../core/layout/index.ts';
import type { Measure } from '../../../core/model/index.ts';
import { Sparkline } from '../../kit/index.ts';
import { useWords } from '../page/use-words.ts';
import classes from './measures.module.css';

const BOX = { width: 88, height: 20 };

/** How a measure has gone, as a small line against its target; a dash while it was measured once. */
export function Trend({ readings }: Pick<Series, 'readings'>) {
  const { t, decimal, date } = useWords();
  const line = trendLine(readings, BOX);
  const [first, last] = [readings[0], readings.at(-1)];
  if (!line || !first || !last) return <>–</>;
  const said = (measure: Measure) => ({ value: decimal(measure.value, 2), day: date(measure.at ?? '') });
  const [from, to] = [said(first), said(last)];
  const label = t('measures.trend.label', {
    count: readings.length,
    from: from.value,
    fromDay: from.day,
    to: to.value,
    toDay: to.day,
  });
  return (
    <span className={classes.trend} title={label}>
      <Sparkline {...BOX} {...line} label={label} />
    </span>
  );
}
