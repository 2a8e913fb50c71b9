import { newId } from '../../core/base/index.ts';
import { gridOf, type MomentKind, type Snapshot } from '../../core/model/index.ts';
import { addAll, type Gesture, gesture, type NewRecord, newRecord, picks, refuse } from './gesture.ts';

/** What a moment stands on. */
export type MomentPlace = { readonly card: string } | { readonly step: string };

/** The step, and the card if any, of a place that is on the grid. */
export function placeOfMoment(
  snapshot: Snapshot,
  on: MomentPlace,
): { step: string; card: string | null } | null {
  const card = 'card' in on ? snapshot.cards.get(on.card) : undefined;
  const step = 'card' in on ? card?.step : on.step;
  if (step === undefined || !gridOf(snapshot).steps.some(({ id }) => id === step)) return null;
  return { step, card: card?.id ?? null };
}

/** A pain or delight of middling strength that nobody has evidence for yet: an assumption, and called so. */
export const blankMoment = (
  kind: MomentKind,
  { step, card }: { step: string; card: string | null },
): NewRecord =>
  newRecord('moments', {
    id: newId(),
    kind,
    step,
    card: card ?? undefined,
    title: '',
    body: '',
    intensity: 3,
    frequency: 3,
    evidence: { state: 'assumed', source: '' },
    personas: [],
  });

/** A new pain or delight on a card or a step. */
export function addMoment(snapshot: Snapshot, on: MomentPlace, kind: MomentKind): Gesture {
  const place = placeOfMoment(snapshot, on);
  if (!place) return refuse('no-place');
  const moment = blankMoment(kind, place);
  return gesture(addAll([moment]), picks('moments', [String(moment.record.id)]));
}
