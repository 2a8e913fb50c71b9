import * as Y from 'yjs';
import type { Mentions } from '../storage/index.ts';
import type { Content } from './content.ts';
import { integrate } from './integrate.ts';
import type { User } from './types.ts';

/** Watches a document on which updates are tried. */
export interface Judge {
  /** Whether the user may do what has been done since the last call; what it says no to is taken back. */
  admits(user: User): boolean;
  /** Whom what was admitted since the last call names. */
  mentions(): readonly Mentions[];
  close(): void;
}

/** Null for documents in which whoever may write may change everything. */
export type OpenJudge = (docName: string) => ((rehearsal: Y.Doc) => Judge) | null;

/**
 * A second copy of a document, on which a client's update is tried before the live one takes it: a Y.Doc can't take back
 * what it has integrated. It costs the document's memory once more, so only small kinds of documents have one.
 */
export class Rehearsal {
  readonly #open: (rehearsal: Y.Doc) => Judge;
  #stage: { readonly doc: Y.Doc; readonly judge: Judge } | null = null;

  constructor(open: (rehearsal: Y.Doc) => Judge) {
    this.#open = open;
  }

  static of(docName: string, judge: OpenJudge): Rehearsal | null {
    const open = judge(docName);
    return open && new Rehearsal(open);
  }

  /** Must be asked for every update that the live document is about to take, in their order. */
  admits(content: Content, user: User, update: Uint8Array): boolean {
    const { doc, judge } = this.#ready(content);
    const { outcome } = integrate(doc, update);
    if (outcome === 'bad' || outcome === 'broken') {
      // The live document will find the same, and say so.
      this.close();
      return true;
    }
    if (judge.admits(user)) return true;
    this.close();
    return false;
  }

  /** A commit has gathered: whom it names. `isBehind`: the live document took something else as well. */
  landed(isBehind: boolean): readonly Mentions[] {
    const mentions = this.#named.splice(0).concat(this.#stage?.judge.mentions() ?? []);
    if (isBehind) this.close();
    return mentions;
  }

  readonly #named: Mentions[] = [];

  close(): void {
    if (!this.#stage) return;
    // What was admitted before stays admitted.
    this.#named.push(...this.#stage.judge.mentions());
    this.#stage.judge.close();
    this.#stage.doc.destroy();
    this.#stage = null;
  }

  #ready(content: Content) {
    if (!this.#stage) {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(content.doc));
      this.#stage = { doc, judge: this.#open(doc) };
    }
    return this.#stage;
  }
}
