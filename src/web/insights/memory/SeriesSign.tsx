import { seriesColor, seriesShape } from '../../../core/layout/index.ts';
import { useMapColors } from '../../records/index.ts';

/** A persona's sign, the same as on the map. */
export function SeriesSign({ series }: { series: number }) {
  const colors = useMapColors();
  return (
    <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden>
      <path d={seriesShape(series, 4.5)} fill={seriesColor(colors, series)} />
    </svg>
  );
}
