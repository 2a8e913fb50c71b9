import type { Json } from '../../core/base/index.ts';
import type { Card, Command, Snapshot } from '../../core/model/index.ts';
import { type Gesture, gesture, NOTHING, picks } from './gesture.ts';

/** Facts that many cards may get at once; null takes the fact away. */
export interface CardFacts {
  readonly channel?: string | null;
  readonly owner?: string | null;
  readonly calendar?: string | null;
  readonly stake?: 1 | 2 | 3 | 4 | 5 | null;
}

/** Sets facts of many cards in one command; cards that have them already are left alone. */
export function setCards(snapshot: Snapshot, ids: readonly string[], facts: CardFacts): Gesture {
  const patch = Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [keyof CardFacts, Json] => entry[1] !== undefined),
  );
  const differs = (card: Card): boolean =>
    Object.entries(patch).some(([key, value]) => (card[key as keyof CardFacts] ?? null) !== value);
  const changed = [...new Set(ids)].filter((id) => {
    const card = snapshot.cards.get(id);
    return card !== undefined && differs(card);
  });
  if (changed.length === 0) return NOTHING;
  const command: Command = { type: 'records.set', targets: picks('cards', changed), patch };
  return gesture([command]);
}
