import type * as Y from 'yjs';
import { deepFreeze } from '../../base/index.ts';
import { type TalkRoot, talkMap } from './roots.ts';

/** Reads one root map record by record, and again only what has changed. Null stands for what can't be read. */
export class Parts<R extends object> {
  readonly #live: Y.Map<unknown>;
  readonly #read: (live: unknown, id: string) => R | null;
  readonly #known = new Map<string, R | null>();
  readonly #dirty = new Set<string>();
  #isNew = true;
  readonly #watch: (events: Y.YEvent<Y.AbstractType<unknown>>[]) => void;

  constructor(doc: Y.Doc, root: TalkRoot, read: (live: unknown, id: string) => R | null) {
    this.#live = talkMap(doc, root);
    this.#read = read;
    this.#watch = (events) => {
      for (const event of events) {
        if (event.target === (this.#live as unknown))
          for (const key of event.changes.keys.keys()) this.#dirty.add(key);
        else this.#dirty.add(String(event.path[0]));
      }
    };
    this.#live.observeDeep(this.#watch);
  }

  get isDirty(): boolean {
    return this.#isNew || this.#dirty.size > 0;
  }

  get all(): ReadonlyMap<string, R | null> {
    return this.#known;
  }

  /** Reads what has changed since the last time, and gives what each was before. */
  refresh(): ReadonlyMap<string, R | null> {
    const before = new Map<string, R | null>();
    const due = this.#isNew ? [...this.#live.keys()] : [...this.#dirty];
    this.#isNew = false;
    this.#dirty.clear();
    for (const id of due) {
      const live = this.#live.get(id);
      const was = this.#known.get(id) ?? null;
      before.set(id, was);
      if (live === undefined) this.#known.delete(id);
      else {
        const now = this.#read(live, id);
        this.#known.set(id, now && deepFreeze(now));
      }
    }
    return before;
  }

  close(): void {
    this.#live.unobserveDeep(this.#watch);
  }
}
