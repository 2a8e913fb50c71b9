import { readFileSync } from 'node:fs';
import { type Drawing, layoutMap } from '../../../core/layout/index.ts';
import { snapshotOf } from '../../../core/layout/testing/snapshot-of.ts';
import { FILE_FORMAT, FILE_VERSION, type Snapshot } from '../../../core/model/index.ts';

/** The hotel template as a snapshot. */
export const hotel = (): Snapshot =>
  snapshotOf(
    JSON.parse(readFileSync(new URL('../../../../templates/hotel.en.journey.json', import.meta.url), 'utf8')),
  );

/** A map of so many stages with two steps each, so many lanes, and cards filled in cell by cell. */
export function gridMap(stages: number, lanes: number, cards: number, inOneCell = false): Snapshot {
  const steps = Array.from({ length: stages * 2 }, (_, i) => ({
    id: `p${i}`,
    stage: `s${i >> 1}`,
    title: `Step ${i}`,
  }));
  return snapshotOf({
    format: FILE_FORMAT,
    version: FILE_VERSION,
    journey: { id: 'grid', title: 'Grid', locale: 'en' },
    stages: Array.from({ length: stages }, (_, i) => ({ id: `s${i}`, title: `Stage ${i}`, phase: 'before' })),
    steps,
    lanes: Array.from({ length: lanes }, (_, i) => ({ id: `l${i}`, role: 'customer', title: `Lane ${i}` })),
    cards: Array.from({ length: cards }, (_, i) => ({
      id: `c${i}`,
      lane: inOneCell ? 'l0' : `l${Math.floor(i / steps.length) % lanes}`,
      step: inOneCell ? 'p0' : `p${i % steps.length}`,
      title: `Card ${i}`,
    })),
  });
}

export const drawn = (snapshot: Snapshot): Drawing => layoutMap(snapshot);
