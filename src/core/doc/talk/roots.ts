import * as Y from 'yjs';

/** The root maps of a talk document. Whatever else somebody writes into one isn't talk. */
export const TALK_ROOTS = ['threads', 'comments', 'reactions'] as const;
export type TalkRoot = (typeof TALK_ROOTS)[number];

export const talkMap = (doc: Y.Doc, root: TalkRoot): Y.Map<unknown> => doc.getMap(root);

/** A record as plain data; null for what isn't a record. Nothing is checked yet. */
export function plainRecord(live: unknown): Record<string, unknown> | null {
  if (!(live instanceof Y.Map)) return null;
  const record: Record<string, unknown> = {};
  live.forEach((value, key) => {
    if (key === '__proto__') return;
    record[key] = value instanceof Y.Text ? value.toString() : value;
  });
  return record;
}
