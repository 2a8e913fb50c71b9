import {
  type Action,
  type Card,
  type Feeling,
  gridOf,
  type Lane,
  type LaneRole,
  type Link,
  type Measure,
  type Moment,
  type Snapshot,
  type Stage,
  type Step,
} from '../../core/model/index.ts';
import { type Pick, selectedIds } from '../session/index.ts';
import { inReadingOrder } from './order.ts';

/** A lane that copied cards stand on, the lane itself copied or not; `index` counts lanes from the top of its map. */
export interface Row {
  readonly id: string;
  readonly role: LaneRole;
  readonly title: string;
  readonly index: number;
}

/** A step that copied cards or moments stand on; `index` counts steps from the left of its map. */
export interface Column {
  readonly id: string;
  readonly title: string;
  readonly index: number;
}

/**
 * A piece of a map: what is copied with all that belongs to it. Ids are those of the map that it comes from.
 * What was measured or promised there is not true of a copy: measures and actions come along only when it is cut.
 */
export interface Bundle {
  readonly stages: readonly Stage[];
  readonly steps: readonly Step[];
  readonly lanes: readonly Lane[];
  /** From top to bottom, and from left to right. */
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** In reading order. */
  readonly cards: readonly Card[];
  readonly moments: readonly Moment[];
  /** Those that join two copied cards. */
  readonly links: readonly Link[];
  /** Those of copied steps. */
  readonly feelings: readonly Feeling[];
  /** Those of the moments, when they are cut. */
  readonly actions: readonly Action[];
  /** Those of the cards and steps, when they are cut. */
  readonly measures: readonly Measure[];
}

/**
 * What a selection comes to: stages with their steps, steps and lanes with their cards, cards with their moments and
 * the links among them. Library records and links alone are no piece of a map. null when nothing is left.
 */
export function gather(snapshot: Snapshot, selection: readonly Pick[], cut = false): Bundle | null {
  const grid = gridOf(snapshot);
  const chosen = (table: Pick['table']) => new Set(selectedIds(selection, table));
  const [stageIds, laneIds, stepIds] = [chosen('stages'), chosen('lanes'), chosen('steps')];
  const stages = snapshot.stages.list.filter(({ id }) => stageIds.has(id));
  const steps = grid.steps.filter(({ id, stage }) => stepIds.has(id) || stageIds.has(stage));
  const lanes = grid.lanes.filter(({ id }) => laneIds.has(id));
  const copied = new Set(steps.map(({ id }) => id));

  const unplaced = new Set(grid.unplaced.map(({ id }) => id));
  const picked = chosen('cards');
  const isInside = ({ id, lane, step }: Card): boolean =>
    !unplaced.has(id) && (copied.has(step) || laneIds.has(lane));
  const inside = snapshot.cards.list.filter((card) => picked.has(card.id) || isInside(card));
  const cards = inReadingOrder(
    snapshot,
    inside.map(({ id }) => id),
  );
  const cardIds = new Set(cards.map(({ id }) => id));
  const moments = momentsOf(snapshot, cardIds, copied, chosen('moments'));
  if (stages.length + steps.length + lanes.length + cards.length + moments.length === 0) return null;

  const onLanes = new Set([...laneIds, ...cards.map(({ lane }) => lane)]);
  const onSteps = new Set([...copied, ...cards.map(({ step }) => step), ...moments.map(({ step }) => step)]);
  return {
    stages,
    steps,
    lanes,
    rows: grid.lanes.flatMap(({ id, role, title }, index) =>
      onLanes.has(id) ? [{ id, role, title, index }] : [],
    ),
    columns: grid.steps.flatMap(({ id, title }, index) => (onSteps.has(id) ? [{ id, title, index }] : [])),
    cards,
    moments,
    links: snapshot.links.list.filter(({ from, to }) => cardIds.has(from) && cardIds.has(to)),
    feelings: snapshot.feelings.list.filter(({ step }) => copied.has(step)),
    ...(cut
      ? recordsOf(snapshot, { cards: cardIds, steps: copied, moments })
      : { actions: [], measures: [] }),
  };
}

/** What was promised and measured on a piece that is cut. */
function recordsOf(
  snapshot: Snapshot,
  piece: { cards: ReadonlySet<string>; steps: ReadonlySet<string>; moments: readonly Moment[] },
): { actions: Action[]; measures: Measure[] } {
  const moments = new Set(piece.moments.map(({ id }) => id));
  return {
    actions: snapshot.actions.list.filter(({ moment }) => moments.has(moment)),
    measures: snapshot.measures.list.filter(({ card, step }) =>
      card === undefined ? step !== undefined && piece.steps.has(step) : piece.cards.has(card),
    ),
  };
}

/** Moments on copied cards and steps, and those chosen themselves, which let go of a card that stays behind. */
function momentsOf(
  snapshot: Snapshot,
  cards: ReadonlySet<string>,
  steps: ReadonlySet<string>,
  chosen: ReadonlySet<string>,
): Moment[] {
  const grid = gridOf(snapshot);
  return snapshot.moments.list.flatMap((moment): Moment[] => {
    const step = grid.stepOf(moment) ?? moment.step;
    if (moment.card !== undefined && cards.has(moment.card)) return [{ ...moment, step }];
    const stands = moment.card === undefined || !snapshot.cards.has(moment.card);
    if (!chosen.has(moment.id) && !(stands && steps.has(step))) return [];
    const { card: _staysBehind, ...alone } = moment;
    return [{ ...alone, step }];
  });
}

/** Whether headers come along. Then it matters which lanes and steps they were; of cards alone only how they lay. */
export const hasHeaders = ({ stages, steps, lanes }: Bundle): boolean =>
  stages.length + steps.length + lanes.length > 0;
