import type { Pdf } from './pdf.ts';

/** What is known of the draft's pages at the moment. */
export interface DraftState {
  readonly pdf: Pdf | null;
  /** New pages are on their way, for longer than is worth no word. */
  readonly compiling: boolean;
  /** Why the newest state has no pages; those of an earlier one stay. */
  readonly error: unknown;
}

export interface DraftSource {
  readonly state: DraftState;
  subscribe(listener: () => void): () => void;
  /** Something has changed: looks at once. */
  poke(): void;
  close(): void;
}

type Fetched = { readonly bytes: Uint8Array; readonly tag: string | null } | null;

export interface DraftOptions {
  /** The draft as it is now, or null when it still is what the tag names. */
  readonly fetch: (tag: string | null, signal: AbortSignal) => Promise<Fetched>;
  readonly open: (bytes: Uint8Array) => Promise<Pdf>;
  /** Whether anybody sees the pages. */
  readonly isShown: () => boolean;
  readonly every?: number;
  readonly after?: number;
}

/** So often somebody else's change is looked for: with the second that pages take, within two seconds. */
const EVERY_MS = 500;
/** What is typed is gathered for so long. */
const AFTER_MS = 150;
/** A server that can't be reached, or a draft that has no pages, is asked again after so long. */
const AGAIN_MS = 3_000;
/** A shorter wait isn't told. */
const TOLD_MS = 500;

/**
 * Keeps the pages of a draft up to date. It asks the server whether they are still the same, by their tag: that costs
 * a lookup, and hears of journeys and library records that this screen has not opened. Whoever knows of a change says
 * so by `poke`. A server that gives no tag is only asked then.
 */
export function createDraftSource({
  fetch,
  open,
  isShown,
  every = EVERY_MS,
  after = AFTER_MS,
}: DraftOptions): DraftSource {
  const listeners = new Set<() => void>();
  const closing = new AbortController();
  let state: DraftState = { pdf: null, compiling: false, error: null };
  let tag: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let again = false;

  const update = (change: Partial<DraftState>) => {
    if (closing.signal.aborted) return;
    const next = { ...state, ...change };
    if (next.pdf === state.pdf && next.compiling === state.compiling && next.error === state.error) return;
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const lookIn = (ms: number) => {
    clearTimeout(timer);
    if (!closing.signal.aborted) timer = setTimeout(() => void look(), ms);
  };

  const look = async () => {
    if (busy) {
      again = true;
      return;
    }
    if (!isShown()) {
      lookIn(every);
      return;
    }
    busy = true;
    const telling = setTimeout(() => update({ compiling: true }), TOLD_MS);
    let next: number | null = every;
    try {
      const fetched = await fetch(tag, closing.signal);
      if (fetched) {
        const pdf = await open(fetched.bytes);
        if (closing.signal.aborted) pdf.close();
        tag = fetched.tag;
        const old = state.pdf;
        update({ pdf });
        old?.close();
        if (tag === null) next = null;
      }
      update({ error: null });
    } catch (error) {
      if (!closing.signal.aborted) update({ error });
      next = AGAIN_MS;
    } finally {
      clearTimeout(telling);
      busy = false;
      update({ compiling: false });
    }
    if (again) {
      again = false;
      lookIn(0);
    } else if (next !== null) lookIn(next);
  };

  void look();
  return {
    get state() {
      return state;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    poke: () => {
      if (busy) again = true;
      else lookIn(after);
    },
    close: () => {
      closing.abort();
      clearTimeout(timer);
      listeners.clear();
      state.pdf?.close();
    },
  };
}
