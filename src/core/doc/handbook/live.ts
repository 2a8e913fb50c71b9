import * as Y from 'yjs';
import { diffText, keysAt, newId, type Splice, spliceText } from '../../base/index.ts';
import { type FreeChapter, LIMITS } from '../../model/index.ts';
import { isNewer } from '../migrate.ts';
import { LocalOrigin } from '../names.ts';
import { chaptersMap, encodeChapter, readChapters } from './chapters.ts';
import { ChapterUndo } from './undo.ts';

/**
 * A handbook's free chapters, read and changed live. What changes something says whether it did: false for a chapter
 * that isn't there any more, for a text that would grow past its limit, and for a document of a newer version.
 */
export interface LiveHandbook {
  /** In their order; the same list until something changes. */
  chapters(): readonly FreeChapter[];
  /** Called after each transaction that changed the chapters. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Typing: merged by character with what others type. */
  spliceText(id: string, field: 'title' | 'text', splice: Splice): boolean;
  /** A new empty chapter behind another one, in front without one; its id, or null. */
  addOwn(after: string | null): string | null;
  /** Of an own chapter. */
  rename(id: string, title: string): boolean;
  /** Behind another one, to the front without one. */
  move(id: string, after: string | null): boolean;
  /** An own chapter; those that every handbook has stay. */
  remove(id: string): boolean;
  /** One's own work; false when there is none left. */
  undo(): boolean;
  redo(): boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Stops watching; the document itself stays. */
  close(): void;
}

const LIMIT = { title: LIMITS.title, text: LIMITS.prose } as const;

/** `now` gives milliseconds, for what is one step of undo. */
export function openHandbook(doc: Y.Doc, now: () => number = Date.now): LiveHandbook {
  const root = chaptersMap(doc);
  const origin = new LocalOrigin();
  const undo = new ChapterUndo(root, origin, now);
  const listeners = new Set<() => void>();
  let current: readonly FreeChapter[] | null = null;
  const changed = (): void => {
    current = null;
    for (const listener of [...listeners]) listener();
  };
  root.observeDeep(changed);

  const ids = (): string[] => readChapters(doc).map(({ chapter }) => chapter.id);
  const liveOf = (id: string): Y.Map<unknown> | null => {
    const live = root.get(id);
    return live instanceof Y.Map && ids().includes(id) ? live : null;
  };
  /** Makes the change as a step of undo, or goes on with the field being typed in. */
  const edit = (field: string | null, run: () => boolean): boolean => {
    if (isNewer(doc)) return false;
    undo.begin(field);
    return doc.transact(run, origin);
  };
  /** The key that stands behind `after`; whoever has no room between gets a new key too. */
  const orderBehind = (after: string | null, moved: string | null): string => {
    const others = readChapters(doc)
      .filter(({ chapter }) => chapter.id !== moved)
      .map(({ chapter, order }) => ({ id: chapter.id, order }));
    const index = after === null ? 0 : others.findIndex(({ id }) => id === after) + 1 || others.length;
    const { keys, reKeyed } = keysAt(others, index, 1);
    for (const [id, order] of reKeyed) liveOf(id)?.set('order', order);
    return keys[0] as string;
  };
  const splice = (id: string, field: 'title' | 'text', { index, remove, insert }: Splice): boolean => {
    const live = liveOf(id);
    if (!live) return false;
    const held = live.get(field);
    const before = typeof held === 'string' || held instanceof Y.Text ? held.toString() : '';
    const grown = spliceText(before, { index, remove, insert }).length;
    if (grown > LIMIT[field] && grown > before.length) return false;
    let text = held;
    if (!(text instanceof Y.Text)) {
      text = new Y.Text(before);
      live.set(field, text);
    }
    const prose = text as Y.Text;
    const at = Math.min(index, prose.length);
    const gone = Math.min(remove, prose.length - at);
    if (gone > 0) prose.delete(at, gone);
    if (insert.length > 0) prose.insert(at, insert);
    return true;
  };
  const isOwn = (id: string): boolean => liveOf(id)?.get('kind') === 'own';

  return {
    chapters: () => {
      current ??= Object.freeze(readChapters(doc).map(({ chapter }) => chapter));
      return current;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    spliceText: (id, field, change) => edit(`${id} ${field}`, () => splice(id, field, change)),
    addOwn: (after) => {
      const id = newId();
      const made = edit(null, () => {
        root.set(id, encodeChapter({ id, kind: 'own', title: '', text: '' }, orderBehind(after, null)));
        return true;
      });
      return made ? id : null;
    },
    rename: (id, title) => {
      const before = readChapters(doc).find(({ chapter }) => chapter.id === id)?.chapter;
      if (before?.kind !== 'own') return false;
      const change = diffText(before.title, title);
      return change === null || edit(null, () => splice(id, 'title', change));
    },
    move: (id, after) =>
      edit(null, () => {
        const live = liveOf(id);
        if (!live || id === after) return false;
        live.set('order', orderBehind(after, id));
        return true;
      }),
    remove: (id) =>
      edit(null, () => {
        if (!isOwn(id)) return false;
        root.delete(id);
        return true;
      }),
    undo: () => undo.undo(),
    redo: () => undo.redo(),
    get canUndo() {
      return undo.canUndo;
    },
    get canRedo() {
      return undo.canRedo;
    },
    close: () => {
      root.unobserveDeep(changed);
      listeners.clear();
      undo.close();
    },
  };
}

/** The free chapters as the document has them now. */
export const readHandbook = (doc: Y.Doc): readonly FreeChapter[] =>
  readChapters(doc).map(({ chapter }) => chapter);
