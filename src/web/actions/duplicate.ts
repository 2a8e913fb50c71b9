import { gridOf, type Snapshot } from '../../core/model/index.ts';
import type { Pick } from '../session/index.ts';
import { gather } from './bundle.ts';
import { addAll, type Gesture, gesture, NOTHING, refuse } from './gesture.ts';
import { afterLast } from './order.ts';
import { picksOf, placeBundle, tooMany } from './place-bundle.ts';

/**
 * Doubles what is selected where it stands: copies of stages, steps and lanes come after the last one selected,
 * copies of cards under the last selected card of their cell. Cards in the tray have no place to double in.
 */
export function duplicateSelection(snapshot: Snapshot, selection: readonly Pick[]): Gesture {
  const grid = gridOf(snapshot);
  const unplaced = new Set(grid.unplaced.map(({ id }) => id));
  const bundle = gather(
    snapshot,
    selection.filter(({ table, id }) => !(table === 'cards' && unplaced.has(id))),
  );
  if (!bundle) return NOTHING;
  const refused = tooMany(snapshot, bundle);
  if (refused) return refuse(refused);

  const ids = (records: readonly { readonly id: string }[]) => new Set(records.map(({ id }) => id));
  const [stages, steps, lanes, cards] = [bundle.stages, bundle.steps, bundle.lanes, bundle.cards].map(
    ids,
  ) as [Set<string>, Set<string>, Set<string>, Set<string>];
  const stepsOf = new Map(grid.stages.map((columns) => [columns.stage.id, columns.steps]));
  const records = placeBundle(bundle, {
    stageBefore: afterLast(snapshot.stages.list, stages),
    laneBefore: afterLast(grid.lanes, lanes),
    stepPlace: ({ stage }) => ({ stage, before: afterLast(stepsOf.get(stage) ?? [], steps) }),
    stepFor: ({ id }) => id,
    laneFor: ({ id }) => id,
    elsewhere: () => ({ lane: grid.lanes[0]?.id ?? '', step: grid.steps[0]?.id ?? '' }),
    cardBefore: (lane, step) => afterLast(grid.cell(lane, step), cards),
  });
  return gesture(addAll(records), picksOf(bundle, records));
}
