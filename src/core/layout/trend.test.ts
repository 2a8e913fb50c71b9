import { describe, expect, it } from 'vitest';
import type { Measure } from '../model/index.ts';
import { seriesOf, trendLine } from './trend.ts';

const measure = (id: string, more: Partial<Measure>): Measure => ({ id, metric: 'fcr', value: 0, ...more });
const BOX = { width: 100, height: 20 };

describe('readings of one measure', () => {
  it('are those of the same metric at the same place; the latest stands for them', () => {
    const list = [
      measure('a', { card: 'x', at: '2026-09-01' }),
      measure('b', { card: 'x', at: '2026-11-01' }),
      measure('c', { card: 'x' }),
      measure('d', { card: 'y', at: '2026-11-01' }),
      measure('e', { card: 'x', metric: 'csat', at: '2026-10-01' }),
    ];
    const ids = (some: readonly Measure[]) => some.map(({ id }) => id).join('');
    expect(
      seriesOf(list).map(({ latest, earlier, readings }) => [latest.id, ids(earlier), ids(readings)]),
    ).toEqual([
      ['b', 'ac', 'ab'],
      ['d', '', 'd'],
      ['e', '', 'e'],
    ]);
  });

  it('are a line true to their days, with the target on the same scale', () => {
    const line = trendLine(
      [
        measure('a', { at: '2026-01-01', value: 10 }),
        measure('b', { at: '2026-01-02', value: 20 }),
        measure('c', { at: '2026-01-11', value: 15, target: 30 }),
      ],
      BOX,
    );
    expect(line).toEqual({
      points: [
        { x: 0, y: 20 },
        { x: 10, y: 10 },
        { x: 100, y: 15 },
      ],
      target: 0,
    });
  });

  it('are no line while there is one, stand side by side on one day, and flat where nothing changes', () => {
    expect(trendLine([measure('a', { at: '2026-01-01' })], BOX)).toBeNull();
    const same = [measure('a', { at: '2026-01-01' }), measure('b', { at: '2026-01-01' })];
    expect(trendLine(same, BOX)).toEqual({
      points: [
        { x: 0, y: 10 },
        { x: 100, y: 10 },
      ],
      target: null,
    });
  });
});
