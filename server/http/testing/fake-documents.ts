import { fail, ok, type Result } from '../../../src/core/base/index.ts';
import type { Draft } from '../../../src/core/handbook/index.ts';
import type { DocumentFault, Documents, HowToMake, MadeDocument } from '../../jobs/index.ts';

/** Documents that say what they were made of, made when the test lets them. */
export class FakeDocuments implements Documents {
  /** What the next ones come to instead of a document. */
  fault: DocumentFault | null = null;
  /** Drafts that were built, in that order. */
  readonly drafts: Draft[] = [];
  made = 0;
  /** How many were cancelled. */
  ended = 0;
  /** How often somebody was looking at one that stayed the same. */
  stays = 0;
  #holding = false;
  #held: (() => void)[] = [];
  #arrived: (() => void)[] = [];

  /** Until `release`, documents wait at their beginning. */
  hold(): void {
    this.#holding = true;
  }

  release(): void {
    this.#holding = false;
    for (const go of this.#held.splice(0)) go();
  }

  /** Resolves when one waits. */
  async waiting(): Promise<void> {
    if (this.#held.length === 0) await new Promise<void>((resolve) => this.#arrived.push(resolve));
  }

  make: Documents['make'] = async ({ format, edition, ...source }, how) => {
    const tree = 'draft' in source ? treeOf(source.draft) : source.tree;
    return this.#run(how, (): MadeDocument => {
      this.made += 1;
      return { bytes: new TextEncoder().encode(`${format} ${edition} ${tree}`), missing: [] };
    });
  };

  build: Documents['build'] = async (draft, how) =>
    this.#run(how, () => {
      this.drafts.push(draft);
      const missing = [{ character: '𪚥', codePoint: 'U+2A6A5', places: ['1'] }];
      return { tree: treeOf(draft), blocking: [], missing };
    });

  stay(): void {
    this.stays += 1;
  }

  async close(): Promise<void> {
    this.release();
  }

  async #run<T>(how: HowToMake | undefined, run: () => T): Promise<Result<T, DocumentFault>> {
    const { signal } = how ?? {};
    how?.ahead?.(0);
    how?.progress?.(0.5);
    if (this.#holding) {
      await new Promise<void>((resolve) => {
        this.#held.push(resolve);
        signal?.addEventListener('abort', () => resolve());
        for (const tell of this.#arrived.splice(0)) tell();
      });
    }
    if (signal?.aborted) {
      this.ended += 1;
      return fail({ code: 'cancelled' });
    }
    return this.fault ? fail(this.fault) : ok(run());
  }
}

const treeOf = ({ journeys, ...draft }: Draft): string =>
  JSON.stringify({
    ...draft,
    children: [],
    journeys: journeys.map(({ id, snapshot }) => ({
      id,
      title: snapshot.journey.title,
      cards: snapshot.cards.list.map(({ title }) => title),
      roles: snapshot.library.roles.list.map(({ name }) => name),
    })),
  });
