import type { Handoff, Link, Snapshot } from '../../core/model/index.ts';

/** A hand-over of which nothing has been agreed: checks will ask for the rest. */
export const BLANK_HANDOFF: Handoff = { onRequest: false, sensitive: [], passes: [] };

const endsOf = ({ from, to, kind }: Pick<Link, 'from' | 'to' | 'kind'>): string =>
  JSON.stringify([from, to, kind]);

export const linksIn = (snapshot: Snapshot, ids: readonly string[]): Link[] =>
  [...new Set(ids)].flatMap((id) => snapshot.links.get(id) ?? []);

/** The link that joins the same cards in the same way. */
export const twinOf = (snapshot: Snapshot, ends: Pick<Link, 'from' | 'to' | 'kind'>): Link | undefined =>
  snapshot.links.list.find((link) => endsOf(link) === endsOf(ends));

/** Whether two links would join the same cards in the same way once these are changed. */
export function wouldDouble(snapshot: Snapshot, changed: readonly Link[]): boolean {
  const ids = new Set(changed.map(({ id }) => id));
  const there = new Set(snapshot.links.list.filter(({ id }) => !ids.has(id)).map(endsOf));
  const doubled = new Set(changed.map(endsOf)).size < changed.length;
  return doubled || changed.some((link) => there.has(endsOf(link)));
}
