import { depthOf } from './even.ts';
import { holdsAtDepth, holdsOver, lowerRow, type Planned, type Terrain } from './planned.ts';
import type { ChangedCell } from './terrain.ts';
import type { Way } from './way.ts';

/**
 * Links by what else their plans depend on than their own ends: how high the lane of the lower end is, and what stands between
 * two ends in one lane or one column. So only those are asked that a change can reach.
 */
export class Watch {
  /** By the lane of the lower end. */
  private readonly rows: Set<Way>[] = [];
  /** Those within one column. */
  private readonly columns: Set<Way>[] = [];

  add(way: Way, planned: Planned): void {
    for (const places of this.placesOf(planned)) places.add(way);
  }

  remove(way: Way, planned: Planned): void {
    for (const places of this.placesOf(planned)) places.delete(way);
  }

  private placesOf({ a, b }: Planned): Set<Way>[] {
    const row = at(this.rows, lowerRow(a, b));
    return a.column === b.column ? [row, at(this.columns, a.column)] : [row];
  }

  /** `touched` gets the links whose plans may come out otherwise now. */
  ask(cells: readonly ChangedCell[], before: Terrain, now: Terrain, touched: Set<Way>): void {
    this.rows.forEach((ways, row) => {
      const depth = depthOf(row, now.borders);
      if (depth === depthOf(row, before.borders)) return;
      for (const way of ways) if (!holdsAtDepth(way.planned as Planned, depth)) touched.add(way);
    });
    for (const cell of cells) {
      if (!cell.before === !cell.now) continue;
      for (const ways of [this.rows[cell.row], this.columns[cell.column]]) {
        for (const way of ways ?? []) {
          if (!holdsOver(way.planned as Planned, way.link, now.grounds)) touched.add(way);
        }
      }
    }
  }
}

function at(sets: Set<Way>[], index: number): Set<Way> {
  while (sets.length <= index) sets.push(new Set());
  return sets[index] as Set<Way>;
}
