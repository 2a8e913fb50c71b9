import { once, remember, sameList } from '../base/index.ts';
import type { Card, Grid, LaneRole, Locale, Measure, Moment, Snapshot } from '../model/index.ts';
import { cardFace } from './card-box.ts';
import { type MeasureFace, measureFace } from './measure-face.ts';
import { type MomentFace, momentFace } from './moment-face.ts';
import type { CardFace } from './types.ts';

/** What belongs where, before anything has a place in pixels. */
export interface Contents {
  /** The same object as long as no card's face can have changed but by the card's own record. */
  readonly version: object;
  face(card: Card): CardFace;
  momentsOn(card: Card): readonly Moment[];
  /** What hangs in the first lane of a role besides its cards; the same object as long as that is the same. */
  hangingIn(role: LaneRole): object | null;
  /** The moments of a step, and its measures, from top to bottom. */
  moments(step: string): readonly MomentFace[];
  measures(step: string): readonly MeasureFace[];
}

const NOTHING: readonly never[] = Object.freeze([]);

export function contentsOf(snapshot: Snapshot, grid: Grid, locale: Locale): Contents {
  const { channels, roles } = snapshot.library;
  const roleOf = new Map(grid.lanes.map((lane) => [lane.id, lane.role]));
  const onCard = byCard(snapshot.moments.list);
  const moments = once(() => byStep(snapshot.moments.list, (moment) => grid.stepOf(moment)));
  const measures = once(() => byStep(snapshot.measures.list, (measure) => stepOf(snapshot, measure)));
  return {
    version: versionOf([channels, roles, snapshot.moments.list, locale]),
    face: (card) =>
      cardFace(
        card,
        roleOf.get(card.lane) ?? 'notes',
        card.channel === undefined ? undefined : channels.get(card.channel),
        card.owner === undefined ? undefined : roles.get(card.owner),
        locale,
        keepMoments(card, onCard.get(card.id)),
      ),
    momentsOn: (card) => onCard.get(card.id) ?? NOTHING,
    hangingIn: (role) => (role === 'moments' ? moments() : role === 'metrics' ? measures() : null),
    moments: (step) => (moments().get(step) ?? NOTHING).map((moment) => momentFace(moment)),
    measures: (step) => (measures().get(step) ?? NOTHING).map((measure) => measureFace(measure, locale)),
  };
}

const byCard = remember((moments: readonly Moment[]) => Map.groupBy(moments, (moment) => moment.card));

type ByStep<T> = ReadonlyMap<string | null | undefined, readonly T[]>;

/** Records by the step that each stands on; the same object as long as each of a list stands where it stood. */
function byStep<T>(list: readonly T[], stepOf: (record: T) => string | null | undefined): ByStep<T> {
  const steps = list.map(stepOf);
  const last = grouped.get(list);
  if (last && sameList(last.steps, steps)) return last.groups as ByStep<T>;
  const groups = Map.groupBy(list, (_, i) => steps[i]);
  grouped.set(list, { steps, groups });
  return groups;
}

const grouped = new WeakMap<
  readonly unknown[],
  { readonly steps: readonly unknown[]; readonly groups: ByStep<unknown> }
>();

const stepOf = (snapshot: Snapshot, measure: Measure): string | undefined =>
  measure.card === undefined ? measure.step : snapshot.cards.get(measure.card)?.step;

/** The last few, for maps that are laid out in turn. */
const KEPT = 8;
const versions: Array<readonly unknown[]> = [];

function versionOf(sources: readonly unknown[]): object {
  const at = versions.findIndex((one) => sameList(one, sources));
  const version = at < 0 ? sources : (versions.splice(at, 1)[0] as readonly unknown[]);
  versions.unshift(version);
  versions.length = Math.min(versions.length, KEPT);
  return version;
}

const momentsOf = new WeakMap<Card, readonly Moment[]>();

/** The same list as before while it holds the same moments: faces are remembered by it. */
function keepMoments(card: Card, list: readonly Moment[] | undefined): readonly Moment[] {
  if (!list) return NOTHING;
  const last = momentsOf.get(card);
  if (last && sameList(last, list)) return last;
  momentsOf.set(card, list);
  return list;
}
