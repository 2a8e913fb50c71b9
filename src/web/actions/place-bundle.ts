import { newId } from '../../core/base/index.ts';
import { LIMITS, type MapTable, type Snapshot, type Step } from '../../core/model/index.ts';
import { type Bundle, type Column, hasHeaders, type Row } from './bundle.ts';
import { type NewRecord, newRecord, picks, type Refusal } from './gesture.ts';

/** Where the pieces of a bundle go on the map. */
export interface Anchors {
  /** The record that copied stages and lanes stand before; null: at the end. */
  readonly stageBefore: string | null;
  readonly laneBefore: string | null;
  /** Where a copied step goes whose stage doesn't come along. */
  stepPlace(step: Step): { readonly stage: string; readonly before: string | null };
  /** The step or lane of the map for one that isn't copied itself; made anew by the caller where there is none. */
  stepFor(column: Column): string;
  laneFor(row: Row): string;
  /** For cards whose column or row is unknown (they came out of a tray). */
  elsewhere(): { readonly lane: string; readonly step: string };
  /** The card of a cell that new ones stand before; null: at its end. */
  cardBefore(lane: string, step: string): string | null;
}

/** Why a bundle would break the map's limits; null when it fits. */
export function tooMany(snapshot: Snapshot, bundle: Bundle): Refusal | null {
  if (snapshot.cards.size + bundle.cards.length > LIMITS.cards) return 'too-many-cards';
  if (snapshot.steps.size + bundle.steps.length > LIMITS.steps) return 'too-many-steps';
  return snapshot.lanes.size + bundle.lanes.length > LIMITS.lanes ? 'too-many-lanes' : null;
}

/** New records for all of a bundle, under new ids; what refers to nothing in it or on the map is left out. */
export function placeBundle(bundle: Bundle, anchors: Anchors): NewRecord[] {
  const ids = newIds(bundle);
  const lanes = new Map(bundle.rows.map((row) => [row.id, ids.lanes.get(row.id) ?? anchors.laneFor(row)]));
  const steps = new Map(
    bundle.columns.map((column) => [column.id, ids.steps.get(column.id) ?? anchors.stepFor(column)]),
  );
  const laneOf = (id: string): string => ids.lanes.get(id) ?? lanes.get(id) ?? anchors.elsewhere().lane;
  const stepOf = (id: string): string => ids.steps.get(id) ?? steps.get(id) ?? anchors.elsewhere().step;

  const placedCards = bundle.cards.map((card) => {
    const [lane, step] = [laneOf(card.lane), stepOf(card.step)];
    return { ...card, id: idIn(ids.cards, card.id), lane, step };
  });
  const stepOfCard = new Map(placedCards.map(({ id, step }) => [id, step]));
  return [
    ...bundle.stages.map((stage) =>
      newRecord('stages', { ...stage, id: idIn(ids.stages, stage.id) }, anchors.stageBefore),
    ),
    ...bundle.steps.map((step) => {
      const inside = ids.stages.get(step.stage);
      const place = inside === undefined ? anchors.stepPlace(step) : { stage: inside, before: null };
      return newRecord('steps', { ...step, id: idIn(ids.steps, step.id), stage: place.stage }, place.before);
    }),
    ...bundle.lanes.map((lane) =>
      newRecord('lanes', { ...lane, id: idIn(ids.lanes, lane.id) }, anchors.laneBefore),
    ),
    ...placedCards.map((card) => newRecord('cards', card, anchors.cardBefore(card.lane, card.step))),
    ...bundle.moments.map((moment) => {
      const card = moment.card === undefined ? undefined : ids.cards.get(moment.card);
      const step = (card && stepOfCard.get(card)) ?? stepOf(moment.step);
      return newRecord('moments', { ...moment, id: idIn(ids.moments, moment.id), card, step });
    }),
    ...bundle.links.flatMap((link) => {
      const [from, to] = [ids.cards.get(link.from), ids.cards.get(link.to)];
      if (from === undefined || to === undefined || from === to) return [];
      return [newRecord('links', { ...link, id: idIn(ids.links, link.id), from, to })];
    }),
    ...bundle.feelings.flatMap((feeling) => {
      const step = ids.steps.get(feeling.step);
      return step === undefined ? [] : [newRecord('feelings', { ...feeling, id: undefined, step })];
    }),
    ...bundle.actions.flatMap((action) => {
      const moment = ids.moments.get(action.moment);
      return moment === undefined ? [] : [newRecord('actions', { ...action, id: newId(), moment })];
    }),
    ...bundle.measures.flatMap((measure) => {
      const card = measure.card === undefined ? undefined : ids.cards.get(measure.card);
      const step = (card && stepOfCard.get(card)) ?? (measure.step && ids.steps.get(measure.step));
      if (card === undefined && step === undefined) return [];
      return [newRecord('measures', { ...measure, id: newId(), card, step: measure.step && step })];
    }),
  ];
}

/** What is selected once a bundle stands: its largest pieces. */
export function picksOf(bundle: Bundle, records: readonly NewRecord[]): ReturnType<typeof picks> {
  const tables: readonly MapTable[] = hasHeaders(bundle)
    ? ['stages', 'steps', 'lanes']
    : ['cards', 'moments'];
  const largest = tables.find((table) => bundle[table as 'cards'].length > 0);
  const own = new Set<string>(largest === undefined ? [] : [largest]);
  return records
    .filter(({ table }) => own.has(table))
    .flatMap(({ table, record }) => picks(table, [String(record.id)]));
}

const NAMED = ['stages', 'steps', 'lanes', 'cards', 'moments', 'links'] as const;

function newIds(bundle: Bundle): Record<(typeof NAMED)[number], ReadonlyMap<string, string>> {
  const entries = NAMED.map((table) => [table, new Map(bundle[table].map(({ id }) => [id, newId()]))]);
  return Object.fromEntries(entries);
}

const idIn = (ids: ReadonlyMap<string, string>, id: string): string => ids.get(id) ?? newId();
