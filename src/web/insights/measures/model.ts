import type { ReadMeasure } from '../../../core/interchange/index.ts';
import { attainment } from '../../../core/layout/index.ts';
import type { Command, Measure, Snapshot } from '../../../core/model/index.ts';

export const isSurvey = ({ metric }: Measure): boolean => metric.startsWith('servqual.');

/** The measures, those of one place together along the map, the latest first. */
export function measuresOf(snapshot: Snapshot): readonly Measure[] {
  const column = new Map(snapshot.steps.list.map(({ id }, at) => [id, at]));
  const place = ({ card, step }: Measure): number =>
    column.get(snapshot.cards.get(card ?? '')?.step ?? step ?? '') ?? -1;
  return snapshot.measures.list
    .filter((measure) => !isSurvey(measure))
    .toSorted(
      (a, b) =>
        place(a) - place(b) ||
        (a.card ?? '').localeCompare(b.card ?? '') ||
        a.metric.localeCompare(b.metric) ||
        (b.at ?? '').localeCompare(a.at ?? ''),
    );
}

export type Verdict = 'met' | 'missed' | 'unjudged' | 'noTarget';

/** What a measure says of its target; of a journey's own metric nobody knows which way is better. */
export function verdictOf(measure: Measure): Verdict {
  if (measure.target === undefined) return 'noTarget';
  const { met } = attainment(measure);
  if (met === null) return 'unjudged';
  return met ? 'met' : 'missed';
}

/** Where value and target stand on a common scale that begins at zero, or at the lower of them below it. */
export function scaleOf({ value, target }: Measure): {
  readonly value: number;
  readonly target: number | null;
  readonly zero: number;
} {
  const low = Math.min(0, value, target ?? 0);
  const high = Math.max(value, target ?? value, 0);
  const span = high - low || 1;
  const at = (one: number) => ((one - low) / span) * 0.92;
  return { value: at(value), target: target === undefined ? null : at(target), zero: at(0) };
}

/** The cards and steps by title; of the same title the first on the map. */
export function placesByName(snapshot: Snapshot) {
  const key = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  const places = new Map<string, { readonly card: string } | { readonly step: string }>();
  const add = (title: string, place: { readonly card: string } | { readonly step: string }) => {
    if (key(title) !== '' && !places.has(key(title))) places.set(key(title), place);
  };
  for (const { id, title } of snapshot.cards.list) add(title, { card: id });
  for (const { id, title } of snapshot.steps.list) add(title, { step: id });
  return (name: string) => places.get(key(name)) ?? null;
}

/** Rows as measures: what was measured of the same at the same place on the same day is written anew. */
export function measureCommands(
  snapshot: Snapshot,
  rows: readonly ReadMeasure[],
  newId: () => string,
): readonly Command[] {
  return rows.map(({ line: _, ...facts }): Command => {
    const known = snapshot.measures.list.find(
      ({ metric, card, step, at }) =>
        metric === facts.metric && card === facts.card && step === facts.step && at === facts.at,
    );
    if (known) {
      const { value, n, target } = facts;
      const patch = { value, ...(n !== undefined && { n }), ...(target !== undefined && { target }) };
      return { type: 'records.set', targets: [{ table: 'measures', id: known.id }], patch };
    }
    return {
      type: 'records.add',
      records: [{ table: 'measures', record: { id: newId(), ...facts }, before: null }],
    };
  });
}
