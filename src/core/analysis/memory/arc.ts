import type { Context } from '../context.ts';
import { cardsByStep } from '../indexes/cards.ts';
import { feelingsByStep } from '../indexes/feelings.ts';
import { grid } from '../indexes/grid.ts';

/** How much is at stake at a step, beside how it feels. */
export interface ArcStep {
  readonly step: string;
  /** The mean stake of its cards; null when none has any. */
  readonly stake: number | null;
  /** The mean feeling of the personas; null when nobody feels anything. */
  readonly feeling: number | null;
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean stake of each step, by the step's id. */
export const stakes = ({ use }: Context): ReadonlyMap<string, number | null> =>
  new Map(
    [...use(cardsByStep)].map(([step, cards]) => [step, meanOf(cards.flatMap(({ stake }) => stake ?? []))]),
  );

/** The dramatic arc, step by step. */
export const dramaticArc = ({ use }: Context): readonly ArcStep[] =>
  use(grid).steps.map(({ id }) => ({
    step: id,
    stake: use(stakes).get(id) ?? null,
    feeling: meanOf((use(feelingsByStep).get(id) ?? []).map(({ score }) => score)),
  }));
