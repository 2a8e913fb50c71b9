import { feelingId, gridOf, type Snapshot } from '../../model/index.ts';

/** How a persona feels at a step, by the step's column. */
export interface FeltPoint {
  readonly step: string;
  readonly column: number;
  readonly score: number;
}

/** A persona's feelings along the map; steps without one are left out. */
export function feltPoints(snapshot: Snapshot, persona: string): readonly FeltPoint[] {
  return gridOf(snapshot).steps.flatMap(({ id: step }, column): FeltPoint[] => {
    const feeling = snapshot.feelings.get(feelingId(persona, step));
    return feeling ? [{ step, column, score: feeling.score }] : [];
  });
}
