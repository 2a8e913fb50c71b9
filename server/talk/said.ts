import type { CommentRecord } from '../../src/core/model/index.ts';
import type { User } from '../collab/index.ts';

/** A comment that was not there before. */
export interface Said {
  readonly comment: string;
  readonly thread: string;
  /** As who it was said. */
  readonly by: CommentRecord['by'];
  readonly user: User;
}

/**
 * What has been let through and may not be stored yet: noted when it is looked at, taken when it is. What the store refused
 * is sent again, and is the same comment then.
 */
export class Pending {
  readonly #said = new Map<string, Map<string, Said>>();

  note(journey: string, said: Said): void {
    const waiting = this.#said.get(journey) ?? new Map<string, Said>();
    this.#said.set(journey, waiting.set(said.comment, said));
  }

  take(journey: string): readonly Said[] {
    const said = [...(this.#said.get(journey)?.values() ?? [])];
    this.#said.delete(journey);
    return said;
  }
}
