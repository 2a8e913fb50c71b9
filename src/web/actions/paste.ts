import { type Grid, gridOf, type Snapshot } from '../../core/model/index.ts';
import { type Bundle, hasHeaders, type Row } from './bundle.ts';
import type { Clip } from './clip.ts';
import { namedBy } from './copy.ts';
import { addAll, type Gesture, gesture, NOTHING, refuse, type Spot } from './gesture.ts';
import { type Ground, openGround } from './ground.ts';
import { reachable, renameLibrary } from './library-refs.ts';
import { afterLast, hasCell } from './order.ts';
import { bringLibrary } from './paste-library.ts';
import { type Anchors, picksOf, placeBundle, tooMany } from './place-bundle.ts';

/**
 * Pastes a clip at a spot (null: the map's first cell), as one command with new ids. Cards lie to one another as
 * they lay, from the target cell on, after the card of the spot. Stages, steps and lanes come after the spot's; their
 * cards go to the lanes and steps that they stood on if this map has them, else to those of the same role or number.
 * Of the clip's library only what the pasted records name is taken in.
 */
export function paste(snapshot: Snapshot, spot: Spot | null, clip: Clip): Gesture {
  const { library: packed, ...bundle } = clip;
  const refused = tooMany(snapshot, bundle);
  if (refused) return refuse(refused);
  const library = bringLibrary(snapshot, reachable(namedBy(bundle), packed));
  const ground = openGround(snapshot, spot, { steps: bundle.steps.length, lanes: bundle.lanes.length });
  const records = placeBundle(bundle, anchorsOn(snapshot, spot, bundle, ground)).map((item) => ({
    ...item,
    record: renameLibrary(item.table, item.record, library.nameHere),
  }));
  if (records.length === 0) return NOTHING;
  return gesture(addAll([...library.records, ...ground.made, ...records]), picksOf(bundle, records));
}

function anchorsOn(snapshot: Snapshot, spot: Spot | null, bundle: Bundle, ground: Ground): Anchors {
  const grid = gridOf(snapshot);
  const at = spot && hasCell(snapshot, spot.cell) ? spot : null;
  const step = at && snapshot.steps.get(at.cell.step);
  const after = (list: readonly { readonly id: string }[], id: string | undefined) =>
    id === undefined ? null : afterLast(list, new Set([id]));
  const inOwnStage = grid.stages.find(({ stage }) => stage.id === step?.stage)?.steps ?? [];
  const fallback = bundle.rows[0] ?? { role: 'customer', title: '' };
  return {
    stageBefore: after(snapshot.stages.list, step?.stage),
    laneBefore: after(grid.lanes, at?.cell.lane),
    stepPlace: () => ({ stage: ground.stage(), before: after(inOwnStage, step?.id) }),
    elsewhere: () => ({
      lane: ground.laneAt(ground.row, fallback),
      step: ground.stepAt(ground.column, ''),
    }),
    cardBefore: (lane, under) =>
      at?.card && at.cell.lane === lane && at.cell.step === under
        ? after(grid.cell(lane, under), at.card)
        : null,
    ...(hasHeaders(bundle) ? byName(grid, bundle, ground) : byOffset(bundle, ground)),
  };
}

/** Cards alone lie to one another as they lay. */
function byOffset({ rows, columns }: Bundle, ground: Ground): Pick<Anchors, 'stepFor' | 'laneFor'> {
  const [top, left] = [rows[0]?.index ?? 0, columns[0]?.index ?? 0];
  return {
    stepFor: ({ index, title }) => ground.stepAt(ground.column + index - left, title),
    laneFor: (row) => ground.laneAt(ground.row + row.index - top, row),
  };
}

/** What comes with a header looks for the lanes and steps that it stood on, then for those most like them. */
function byName(grid: Grid, bundle: Bundle, ground: Ground): Pick<Anchors, 'stepFor' | 'laneFor'> {
  const isRole = (role: Row['role']) => (lane: { readonly role: Row['role'] }) => lane.role === role;
  return {
    stepFor: ({ id, title, index }) =>
      grid.steps.some((step) => step.id === id) ? id : ground.stepAt(index, title),
    laneFor: (row) => {
      if (grid.lanes.some(({ id }) => id === row.id)) return row.id;
      const alike = grid.lanes.filter(isRole(row.role));
      const nth = bundle.rows.filter(isRole(row.role)).indexOf(row);
      return alike[Math.min(nth, alike.length - 1)]?.id ?? ground.newLane(row);
    },
  };
}
