import { gridOf } from './grid.ts';
import type { LaneRole } from './records/lane.ts';
import type { MapSnapshot } from './snapshot.ts';

/** What a step has on one lane; `lane` null holds what no lane of the map is for. */
export interface OutlinePart {
  readonly lane: string | null;
  readonly role: LaneRole;
  readonly cards: readonly string[];
  readonly moments: readonly string[];
  readonly feelings: readonly string[];
}

export interface OutlineStep {
  readonly id: string;
  /** Lane by lane, only those that have something on this step. */
  readonly parts: readonly OutlinePart[];
}

export interface OutlineStage {
  readonly id: string;
  readonly steps: readonly OutlineStep[];
}

/** A journey in the order in which it is read, as ids: each record of the map stands here once. */
export interface Outline {
  readonly stages: readonly OutlineStage[];
  /** What has lost its place. */
  readonly unplaced: { readonly cards: readonly string[]; readonly moments: readonly string[] };
}

const outlines = new WeakMap<MapSnapshot['cards'], { of: readonly unknown[]; outline: Outline }>();

/** The outline of a snapshot; the same object as long as what it is made of is the same. */
export function outlineOf(snapshot: MapSnapshot): Outline {
  const { stages, steps, lanes, cards, moments, feelings, journey } = snapshot;
  const of = [stages, steps, lanes, moments, feelings, journey];
  const known = outlines.get(cards);
  if (known?.of.every((table, at) => table === of[at])) return known.outline;
  const outline = buildOutline(snapshot);
  outlines.set(cards, { of, outline });
  return outline;
}

const NONE: readonly string[] = Object.freeze([]);
const idsOf = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

function buildOutline(snapshot: MapSnapshot): Outline {
  const grid = gridOf(snapshot);
  const momentsAt = Map.groupBy(snapshot.moments.list, (moment) => grid.stepOf(moment));
  const rank = new Map(snapshot.journey.personas.map((id, index) => [id, index]));
  const rankOf = (persona: string): number => rank.get(persona) ?? rank.size;
  const feelingsAt = Map.groupBy(
    snapshot.feelings.list.toSorted((a, b) => rankOf(a.persona) - rankOf(b.persona)),
    ({ step }) => step,
  );
  const home = (role: LaneRole): string | null => grid.lanes.find((lane) => lane.role === role)?.id ?? null;
  const [feelingLane, momentLane] = [home('feeling'), home('moments')];

  const partsOf = (step: string): OutlinePart[] => {
    const moments = idsOf(momentsAt.get(step) ?? []);
    const feelings = idsOf(feelingsAt.get(step) ?? []);
    const parts = grid.lanes.map(({ id, role }) => ({
      lane: id,
      role,
      cards: idsOf(grid.cell(id, step)),
      moments: id === momentLane ? moments : NONE,
      feelings: id === feelingLane ? feelings : NONE,
    }));
    const homeless: OutlinePart[] = [
      { lane: null, role: 'feeling', cards: NONE, moments: NONE, feelings: feelingLane ? NONE : feelings },
      { lane: null, role: 'moments', cards: NONE, moments: momentLane ? NONE : moments, feelings: NONE },
    ];
    return [...parts, ...homeless].filter(
      ({ cards, moments, feelings }) => cards.length + moments.length + feelings.length > 0,
    );
  };
  return {
    stages: grid.stages.map(({ stage, steps }) => ({
      id: stage.id,
      steps: steps.map(({ id }) => ({ id, parts: partsOf(id) })),
    })),
    unplaced: { cards: idsOf(grid.unplaced), moments: idsOf(momentsAt.get(null) ?? []) },
  };
}
