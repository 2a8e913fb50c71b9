import { useTranslation } from 'react-i18next';
import { sameList } from '../../../core/base/index.ts';
import { seriesOf, trendLine } from '../../../core/layout/index.ts';
import type { Measure } from '../../../core/model/index.ts';
import { Sparkline } from '../../kit/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import classes from './nodes.module.css';

const BOX = { width: 132, height: 32 };

/** The readings of the same measure, the oldest first. */
const readingsOf = (id: string) => (snapshot: { measures: { list: readonly Measure[] } }) =>
  seriesOf(snapshot.measures.list).find(
    ({ latest, earlier }) => latest.id === id || earlier.some((one) => one.id === id),
  )?.readings ?? [];

/** How a measure has gone until now; there while it is pointed at. */
export function MeasureTrend({ id }: { id: string }) {
  const { t, i18n } = useTranslation('canvas');
  const readings = useSnapshot(readingsOf(id), sameList);
  const line = trendLine(readings, BOX);
  const [first, last] = [readings[0], readings.at(-1)];
  if (!line || !first || !last) return <>{t('measure.once')}</>;
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const said = ({ value, at }: Measure) => ({
    value: number.format(value),
    at: day.format(Date.parse(at ?? '')),
  });
  return (
    <span className={classes.trend}>
      <Sparkline {...BOX} {...line} />
      <span className={classes.trendEnds}>
        {[first, last].map((one) => {
          const { value, at } = said(one);
          return (
            <span key={one.id}>
              <strong>{value}</strong> {at}
            </span>
          );
        })}
      </span>
    </span>
  );
}
