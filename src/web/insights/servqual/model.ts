import { SIDES, type Side, type Survey } from '../../../core/interchange/index.ts';
import { type Command, DIMENSIONS, gridOf, type Measure, type Snapshot } from '../../../core/model/index.ts';

export type Dimension = (typeof DIMENSIONS)[number];
export { SIDES, type Side };

/** A stage, or the journey as a whole. */
export type At = string | null;

export const metricOf = (dimension: Dimension, side: Side): string => `servqual.${dimension}.${side}`;

export interface Sides {
  readonly dimension: Dimension;
  readonly expectation: readonly Measure[];
  readonly perception: readonly Measure[];
}

const stageOf = (snapshot: Snapshot, { card, step }: Measure): At =>
  snapshot.steps.get(snapshot.cards.get(card ?? '')?.step ?? step ?? '')?.stage ?? null;

/** What was measured of each dimension at a stage. */
export function sidesAt(snapshot: Snapshot, at: At): readonly Sides[] {
  const own = snapshot.measures.list.filter(
    (measure) => measure.metric.startsWith('servqual.') && stageOf(snapshot, measure) === at,
  );
  const of = (dimension: Dimension, side: Side) =>
    own.filter(({ metric }) => metric === metricOf(dimension, side));
  return DIMENSIONS.map((dimension) => ({
    dimension,
    expectation: of(dimension, 'expectation'),
    perception: of(dimension, 'perception'),
  }));
}

/** The mean, each value as often as it was asked; null without any. */
export function meanOf(measures: readonly Measure[]): number | null {
  if (measures.length === 0) return null;
  const weight = ({ n }: Measure) => (n === undefined || n === 0 ? 1 : n);
  const total = measures.reduce((sum, measure) => sum + weight(measure), 0);
  return measures.reduce((sum, measure) => sum + measure.value * weight(measure), 0) / total;
}

/** How many answered; null where nobody said. */
export function sampleOf(measures: readonly Measure[]): number | null {
  const known = measures.flatMap(({ n }) => n ?? []);
  return known.length === 0 ? null : known.reduce((sum, n) => sum + n, 0);
}

/** Where a new measure of a stage hangs: at its first step. Undefined when the stage has none. */
const stepOf = (snapshot: Snapshot, at: At): string | null | undefined =>
  at === null ? null : gridOf(snapshot).stages.find(({ stage }) => stage.id === at)?.steps[0]?.id;

interface Facts {
  readonly value?: number;
  readonly n?: number | null;
  readonly at?: string;
}

/** Writes to the one measure that there is, or makes it. Null when there are several, or nowhere to put it. */
export function setMeasure(
  snapshot: Snapshot,
  at: At,
  dimension: Dimension,
  side: Side,
  facts: Facts,
  newId: () => string,
): Command | null {
  const held = sidesAt(snapshot, at).find((sides) => sides.dimension === dimension)?.[side] ?? [];
  const [only] = held;
  if (held.length > 1) return null;
  if (only) {
    return { type: 'records.set', targets: [{ table: 'measures', id: only.id }], patch: { ...facts } };
  }
  const step = stepOf(snapshot, at);
  if (step === undefined || facts.value === undefined) return null;
  const { n, ...rest } = facts;
  const record = {
    id: newId(),
    metric: metricOf(dimension, side),
    value: facts.value,
    ...rest,
    ...(typeof n === 'number' && { n }),
    ...(step !== null && { step }),
  };
  return { type: 'records.add', records: [{ table: 'measures', record, before: null }] };
}

/** The means of a survey as measures of a stage. What stands there alone is written anew, of several the first is. */
export function surveyCommands(
  snapshot: Snapshot,
  at: At,
  { means }: Survey,
  day: string,
  newId: () => string,
): readonly Command[] {
  return means.flatMap(({ dimension, side, mean, n }): Command[] => {
    const held = sidesAt(snapshot, at).find((sides) => sides.dimension === dimension)?.[side] ?? [];
    const facts = { value: Number(mean.toFixed(2)), n, at: day };
    const gone = held.slice(1).map(({ id }) => ({ table: 'measures' as const, id }));
    const first = held[0];
    const set: Command | null = first
      ? { type: 'records.set', targets: [{ table: 'measures', id: first.id }], patch: facts }
      : setMeasure(snapshot, at, dimension, side, facts, newId);
    return [
      ...(gone.length > 0 ? [{ type: 'records.remove' as const, records: gone }] : []),
      ...(set ? [set] : []),
    ];
  });
}

/** The upper end of the scale that these values are on. */
export function scaleOf(values: readonly number[]): number {
  const most = Math.max(0, ...values);
  return [5, 7, 10].find((end) => most <= end) ?? Math.ceil(most);
}
