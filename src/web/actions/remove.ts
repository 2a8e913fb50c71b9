import {
  type Command,
  gridOf,
  isMapTable,
  type MapTable,
  planCommand,
  type Snapshot,
  tableIn,
} from '../../core/model/index.ts';
import { type Pick, selectedIds } from '../session/index.ts';
import { type Gesture, gesture, picks } from './gesture.ts';

/** What a removal does, in numbers, for the screen to say before or after it. */
export interface RemovalEffects {
  /** Records that go, whatever goes along included (a card's links, a stage's steps …). */
  readonly removed: Readonly<Partial<Record<MapTable, number>>>;
  /** Cards that stay, in the tray, because their lane or step goes. */
  readonly cardsToTray: number;
  /** Moments that stay on their step although their card goes. */
  readonly momentsToStep: number;
  /** Moments that stay, with no step to stand on. */
  readonly momentsWithoutStep: number;
}

export interface Removal extends Gesture {
  readonly effects: RemovalEffects;
}

/**
 * Removes what is selected on the map, in one command. Cards outlive their lane and step and wait in the tray;
 * `withCards` takes them away too. Afterwards `landing` says where the keyboard stands.
 */
export function removeSelection(
  snapshot: Snapshot,
  selection: readonly Pick[],
  { withCards = false }: { readonly withCards?: boolean } = {},
): Removal {
  const wanted = withCards ? [...selection, ...picks('cards', cardsWithin(snapshot, selection))] : selection;
  const records = wanted.filter(({ table, id }) => isMapTable(table) && tableIn(snapshot, table).has(id));
  const command: Command | null = records.length > 0 ? { type: 'records.remove', records } : null;
  return { ...gesture(command ? [command] : [], []), effects: effectsOf(snapshot, command) };
}

/** The cards that stand on selected stages, steps and lanes. */
function cardsWithin(snapshot: Snapshot, selection: readonly Pick[]): string[] {
  const stages = new Set(selectedIds(selection, 'stages'));
  const lanes = new Set(selectedIds(selection, 'lanes'));
  const steps = new Set([
    ...selectedIds(selection, 'steps'),
    ...snapshot.steps.list.filter((step) => stages.has(step.stage)).map(({ id }) => id),
  ]);
  const inside = snapshot.cards.list.filter((card) => lanes.has(card.lane) || steps.has(card.step));
  return inside.map(({ id }) => id);
}

/** Counted from the plan itself, so that what is said and what is done can't differ. */
function effectsOf(snapshot: Snapshot, command: Command | null): RemovalEffects {
  const plan = command && planCommand(command, snapshot);
  const gone = new Map<string, Set<string>>();
  for (const operation of plan?.ok ? plan.value : []) {
    if (operation.op !== 'remove') continue;
    gone.set(operation.table, (gone.get(operation.table) ?? new Set()).add(operation.id));
  }
  const isGone = (table: MapTable, id: string | undefined): boolean =>
    id !== undefined && (gone.get(table)?.has(id) ?? false);
  const grid = gridOf(snapshot);
  const unplaced = new Set(grid.unplaced.map(({ id }) => id));
  const moments = snapshot.moments.list.flatMap((moment) => {
    const step = grid.stepOf(moment);
    return step === null || isGone('moments', moment.id) ? [] : [{ step, card: moment.card }];
  });
  return {
    removed: Object.fromEntries([...gone].map(([table, ids]) => [table, ids.size])),
    cardsToTray: snapshot.cards.list.filter(
      ({ id, lane, step }) =>
        !isGone('cards', id) && !unplaced.has(id) && (isGone('lanes', lane) || isGone('steps', step)),
    ).length,
    momentsToStep: moments.filter(({ card, step }) => isGone('cards', card) && !isGone('steps', step)).length,
    momentsWithoutStep: moments.filter(({ step }) => isGone('steps', step)).length,
  };
}
