import * as Y from 'yjs';
import { parseUpdateMeta } from 'yjs';

/** The edits that one person will make, encoded beforehand: a card of one's own is moved again and again. */
export interface Script {
  readonly client: number;
  readonly updates: readonly Uint8Array[];
}

export function writeScript(who: string, length: number): Script {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const cards = doc.getMap('cards');
  // Each edit is one struct of length one: the n-th has clock n.
  for (let i = 0; i < length; i++)
    cards.set(who, { lane: `lane-${i % 7}`, step: `step-${i % 12}`, order: `a${i}` });
  return { client: doc.clientID, updates };
}

/** Calls `each` with the clocks that an update brings of each client: one a struct, one an edit. */
export function eachEdit(update: Uint8Array, each: (client: number, from: number, to: number) => void): void {
  const { from, to } = parseUpdateMeta(update);
  for (const [client, end] of to) each(client, from.get(client) ?? 0, end);
}
