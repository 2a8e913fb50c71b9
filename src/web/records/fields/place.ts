import type { Json } from '../../../core/base/index.ts';
import type { Command, Snapshot, TableName } from '../../../core/model/index.ts';

type Place = Readonly<Record<string, string | null>>;

/**
 * The move that sets one key of a record's place. A moment stands where its card does: taking a card takes
 * the card's step, and going to another step leaves the card.
 */
export function placeCommand(
  snapshot: Snapshot,
  table: TableName,
  ids: readonly string[],
  key: string,
  value: Json | null,
): Command {
  const id = typeof value === 'string' ? value : null;
  return { type: 'records.move', table, ids: [...ids], place: placeOf(snapshot, table, key, id) };
}

function placeOf(snapshot: Snapshot, table: TableName, key: string, id: string | null): Place {
  if (table !== 'moments') return { [key]: id };
  if (key === 'step') return { step: id, card: null };
  const card = id === null ? undefined : snapshot.cards.get(id);
  return card ? { card: card.id, step: card.step } : { card: null };
}
