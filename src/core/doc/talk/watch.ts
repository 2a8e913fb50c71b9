import type * as Y from 'yjs';
import type { HeldReaction, TalkChange } from '../../model/index.ts';
import { openParts } from './read.ts';
import { TALK_ROOTS, talkMap } from './roots.ts';

/** Tells what transactions have done to a talk document, record by record. */
export interface TalkWatch {
  /** What has changed since the last call. */
  changes(): readonly TalkChange[];
  hasThread(id: string): boolean;
  readonly threads: number;
  close(): void;
}

export function watchTalk(doc: Y.Doc): TalkWatch {
  const parts = openParts(doc);
  const held = new Map<string, unknown>();
  const instance = (root: 'threads' | 'comments', id: string): unknown => talkMap(doc, root).get(id);
  let isForeign = false;

  const afterTransaction = (transaction: Y.Transaction) => {
    const known = new Set<unknown>(TALK_ROOTS.map((root) => talkMap(doc, root)));
    for (const type of doc.share.values()) {
      const isChanged = transaction.changedParentTypes.has(type) || transaction.changed.has(type);
      if (isChanged && !known.has(type)) isForeign = true;
    }
  };
  /** A record in another's place would take with it what its author is writing at this moment. */
  const isReplaced = (root: 'threads' | 'comments', id: string): boolean => {
    const key = `${root} ${id}`;
    const was = held.get(key);
    const now = instance(root, id);
    held.set(key, now);
    return was !== undefined && was !== now;
  };
  const records = <R>(
    root: 'threads' | 'comments',
    { refresh, all }: { refresh: () => ReadonlyMap<string, R | null>; all: ReadonlyMap<string, R | null> },
    tell: (id: string, before: R | null, after: R | null) => TalkChange,
  ): TalkChange[] =>
    [...refresh()].map(([id, before]) => {
      const replaced = isReplaced(root, id);
      const after = all.get(id) ?? null;
      const unreadable = after === null && all.has(id);
      return replaced || unreadable ? { kind: 'foreign' } : tell(id, before, after);
    });
  const { threads, comments, reactions } = parts;
  const changes = (): TalkChange[] => {
    const found: TalkChange[] = [
      ...records('threads', bound(threads), (id, before, after) => ({ kind: 'thread', id, before, after })),
      ...records('comments', bound(comments), (id, before, after) => ({
        kind: 'comment',
        id,
        before,
        after,
      })),
    ];
    for (const [key, before] of reactions.refresh()) {
      const after: HeldReaction | null = reactions.all.get(key) ?? null;
      if (after === null && reactions.all.has(key)) found.push({ kind: 'foreign' });
      if (before || after) found.push({ kind: 'reaction', before, after });
    }
    if (isForeign) found.push({ kind: 'foreign' });
    isForeign = false;
    return found;
  };
  changes();
  doc.on('afterTransaction', afterTransaction);

  return {
    changes,
    hasThread: (id) => Boolean(threads.all.get(id)),
    get threads() {
      return threads.all.size;
    },
    close: () => {
      doc.off('afterTransaction', afterTransaction);
      for (const part of Object.values(parts)) part.close();
    },
  };
}

const bound = <R extends object>(part: {
  refresh(): ReadonlyMap<string, R | null>;
  all: ReadonlyMap<string, R | null>;
}) => ({ refresh: () => part.refresh(), all: part.all });
