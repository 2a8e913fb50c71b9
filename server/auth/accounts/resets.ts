import { randomBytes } from 'node:crypto';
import type { IdentityStore } from '../../storage/index.ts';
import { hashed } from './hash.ts';

/** How somebody came by a link to set a password. */
export type ResetBy = 'mail' | 'link';

export interface ResetFor {
  readonly user: string;
  readonly by: ResetBy;
}

const identifierOf = (token: string): string => `reset:${hashed(token)}`;

/** Links to set a password: each works once, for a while. Only hashes are stored. */
export class Resets {
  readonly #store: IdentityStore;
  readonly #now: () => number;

  constructor(store: IdentityStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  async make(user: string, by: ResetBy, ms: number): Promise<{ token: string; expiresAt: number }> {
    const token = randomBytes(32).toString('base64url');
    const now = this.#now();
    const expiresAt = now + ms;
    await this.#store.insert('verifications', {
      id: crypto.randomUUID(),
      identifier: identifierOf(token),
      value: `${by} ${user}`,
      expiresAt,
      createdAt: now,
      updatedAt: now,
    });
    return { token, expiresAt };
  }

  /** Null for a link that is none, is used, or is too old: all the same. */
  async look(token: string): Promise<ResetFor | null> {
    const where = [{ field: 'identifier', value: identifierOf(token) }];
    const [row] = await this.#store.select('verifications', { where, limit: 1 });
    return row && Number(row.expiresAt) > this.#now() ? readValue(String(row.value)) : null;
  }

  /** As `look`, for the one who takes it; afterwards none of this user's links works. */
  async take(token: string): Promise<ResetFor | null> {
    const where = [{ field: 'identifier', value: identifierOf(token) }];
    const [row] = await this.#store.remove('verifications', { where, limit: 1 });
    if (!row || Number(row.expiresAt) <= this.#now()) return null;
    const found = readValue(String(row.value));
    await this.drop(found.user);
    return found;
  }

  /** None of the user's links works any more. */
  async drop(user: string): Promise<void> {
    const values = [`mail ${user}`, `link ${user}`];
    await this.#store.remove('verifications', { where: [{ field: 'value', operator: 'in', value: values }] });
  }
}

function readValue(value: string): ResetFor {
  const [by, user = ''] = value.split(' ', 2);
  return { user, by: by === 'mail' ? 'mail' : 'link' };
}
