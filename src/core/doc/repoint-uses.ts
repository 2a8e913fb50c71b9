import type { Doc } from 'yjs';
import { ROOT } from './names.ts';

/** Leads the note of which library records a journey came with to other ids. */
export function repointUses(doc: Doc, ids: ReadonlyMap<string, string>): void {
  const uses = doc.getMap(ROOT.uses);
  for (const [from, to] of ids) {
    const table = uses.get(from);
    if (table === undefined) continue;
    uses.delete(from);
    uses.set(to, table);
  }
}
