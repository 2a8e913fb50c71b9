import { type Card, type Command, type Grid, gridOf, type Snapshot } from '../../core/model/index.ts';
import { type Gesture, gesture, NOTHING, refuse } from './gesture.ts';
import { indexById, inReadingOrder } from './order.ts';

export const CARD_NUDGES = ['left', 'right', 'up', 'down', 'earlier', 'later'] as const;
export type CardNudge = (typeof CARD_NUDGES)[number];

type Move = Extract<Command, { type: 'records.move' }>;

/**
 * Moves cards with the keyboard: by one step or lane, all of them alike, or within their cells by one place.
 * Refused (`edge`) when one of them would leave the map: they keep their arrangement or don't move. In the new cell
 * each takes the place from the top that it had, so that going there and back changes nothing.
 * Often several commands.
 */
export function nudgeCards(snapshot: Snapshot, ids: readonly string[], nudge: CardNudge): Gesture {
  const grid = gridOf(snapshot);
  const lost = new Set(grid.unplaced.map(({ id }) => id));
  const cards = inReadingOrder(snapshot, ids).filter(({ id }) => !lost.has(id));
  if (cards.length === 0) return NOTHING;
  if (nudge === 'earlier' || nudge === 'later') return withinCells(grid, cards, nudge);
  const places = shifted(grid, cards, nudge);
  const axis = nudge === 'left' || nudge === 'right' ? 'step' : 'lane';
  return places ? gesture(movesTo(grid, places, axis)) : refuse('edge');
}

/** Runs of neighbouring cards jump over the one card beside them. */
function withinCells(grid: Grid, cards: readonly Card[], nudge: 'earlier' | 'later'): Gesture {
  const commands = [...byCell(cards, (card) => card)].flatMap(([, moving]) => {
    const { lane, step } = moving[0] as Card;
    const cell = grid.cell(lane, step).map(({ id }) => id);
    const selected = new Set(moving.map(({ id }) => id));
    const after = nudge === 'earlier' ? jump(cell, selected) : jump(cell.toReversed(), selected).reverse();
    return movesFor(cell, after, selected, { lane, step });
  });
  return commands.length > 0 ? gesture(commands) : refuse('edge');
}

/** Each selected one changes places with the one before it, unless that is selected too or there is none. */
function jump(list: readonly string[], selected: ReadonlySet<string>): string[] {
  const after = [...list];
  for (let at = 1; at < after.length; at++) {
    const [before, own] = [after[at - 1] as string, after[at] as string];
    if (selected.has(own) && !selected.has(before)) after.splice(at - 1, 2, own, before);
  }
  return after;
}

interface Placed {
  readonly card: Card;
  readonly lane: string;
  readonly step: string;
}

/** Where each card goes; null when one has nowhere to go. */
function shifted(
  grid: Grid,
  cards: readonly Card[],
  nudge: 'left' | 'right' | 'up' | 'down',
): Placed[] | null {
  const [lanes, steps] = [indexById(grid.lanes), indexById(grid.steps)];
  const [down, right] = [
    nudge === 'down' ? 1 : nudge === 'up' ? -1 : 0,
    nudge === 'right' ? 1 : nudge === 'left' ? -1 : 0,
  ];
  const places = cards.flatMap((card) => {
    const lane = grid.lanes[(lanes.get(card.lane) as number) + down]?.id;
    const step = grid.steps[(steps.get(card.step) as number) + right]?.id;
    return lane !== undefined && step !== undefined ? [{ card, lane, step }] : [];
  });
  return places.length === cards.length ? places : null;
}

function movesTo(grid: Grid, places: readonly Placed[], axis: 'lane' | 'step'): Move[] {
  const moving = new Set(places.map(({ card }) => card.id));
  const moves = [...byCell(places, (place) => place)].flatMap(([, coming]) => {
    const { lane, step } = coming[0] as Placed;
    const after = grid
      .cell(lane, step)
      .map(({ id }) => id)
      .filter((id) => !moving.has(id));
    for (const { card } of coming) {
      const index = grid.cell(card.lane, card.step).findIndex(({ id }) => id === card.id);
      after.splice(Math.min(index, after.length), 0, card.id);
    }
    return movesFor([], after, new Set(coming.map(({ card }) => card.id)), { lane, step });
  });
  return joinEnds(moves, axis);
}

/** The moves that bring a cell's selected cards into this order; what stays is the anchor. */
function movesFor(
  now: readonly string[],
  after: readonly string[],
  selected: ReadonlySet<string>,
  place: { readonly lane: string; readonly step: string },
): Move[] {
  if (now.length === after.length && now.every((id, index) => id === after[index])) return [];
  const moves: Move[] = [];
  let run: string[] = [];
  for (const id of [...after, null]) {
    if (id !== null && selected.has(id)) run.push(id);
    else if (run.length > 0) {
      moves.push({ type: 'records.move', table: 'cards', ids: run, place, before: id });
      run = [];
    }
  }
  return moves;
}

/**
 * Moves to the ends of cells are one command for a whole step (left, right) or lane (up, down): a place may be
 * named in part, and what is left out stays. Selecting all and moving on is then a handful of commands.
 */
function joinEnds(moves: readonly Move[], axis: 'lane' | 'step'): Move[] {
  const ends = Map.groupBy(
    moves.filter(({ before }) => before === null),
    ({ place }) => place?.[axis] as string,
  );
  const joined = [...ends].map(
    ([id, group]): Move => ({
      type: 'records.move',
      table: 'cards',
      ids: group.flatMap(({ ids }) => ids),
      place: { [axis]: id },
      before: null,
    }),
  );
  return [...moves.filter(({ before }) => before !== null), ...joined];
}

function byCell<T>(
  items: readonly T[],
  cellOf: (item: T) => { lane: string; step: string },
): Map<string, T[]> {
  return Map.groupBy(items, (item) => JSON.stringify([cellOf(item).lane, cellOf(item).step]));
}
