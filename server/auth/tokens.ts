import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { newId } from '../../src/core/base/index.ts';
import { TOKEN_SCOPES, type TokenScope } from '../../src/core/protocol/index.ts';
import type { TokenRow, TokenStore } from '../storage/index.ts';
import type { Sessions } from './accounts-policy.ts';
import type { Headers, User } from './policy.ts';

const PREFIX = 'tl_';
/** The scheme's name is read in any case, as HTTP has it. */
const FORM = /^bearer +(tl_[A-Za-z0-9_-]{43})$/i;
/** So much of a hash finds the row; that it is the one is found out in constant time. */
const HANDLE = 12;
const MINUTE = 60_000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const isSame = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b));

export interface NewToken {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface TokensOptions {
  readonly store: TokenStore;
  readonly now: () => number;
  /** Null when there is no such person any more. */
  readonly person: (id: string) => Promise<Pick<User, 'id' | 'name'> | null>;
}

/** Whether the request brings a token, or what is to pass for one: then it speaks for itself, and no cookie is read. */
export const bringsToken = (headers: Headers): boolean => headers.authorization !== undefined;

/** Who asks: by a token where one is brought, else by the session. */
export const withTokens = (sessions: Sessions, tokens: Tokens): Sessions => ({
  identify: (headers) => (bringsToken(headers) ? tokens.identify(headers) : sessions.identify(headers)),
});

/** Keys that programs act with in a person's name: never more than the person may, nor more than their scopes. */
export class Tokens {
  readonly #options: TokensOptions;
  readonly #listeners = new Set<(ids: readonly string[]) => void>();
  /** When those end that have been used since the start. */
  readonly #used = new Map<string, number>();

  constructor(options: TokensOptions) {
    this.#options = options;
  }

  /** The token itself is told once, and not kept. */
  async make(person: string, made: NewToken): Promise<{ readonly row: TokenRow; readonly token: string }> {
    const { store, now } = this.#options;
    const token = `${PREFIX}${randomBytes(32).toString('base64url')}`;
    const hash = hashOf(token);
    const row: TokenRow = {
      id: newId(),
      person,
      ...made,
      handle: hash.slice(0, HANDLE),
      hash,
      createdAt: now(),
      lastUsedAt: null,
    };
    await store.insert(row);
    return { row, token };
  }

  /** Also those that have expired: their owner sees why a program is refused. */
  list(person: string): Promise<readonly TokenRow[]> {
    return this.#options.store.list(person);
  }

  /** It counts at once, on sockets that are open, too. Null if the person has no such token. */
  async revoke(person: string, id: string): Promise<TokenRow | null> {
    const row = await this.#options.store.remove(person, id);
    if (row) this.#ended([id]);
    return row;
  }

  /** Who a request with a token speaks for; null for one that is forged, expired or revoked. */
  async identify({ authorization }: Headers): Promise<Omit<User, 'role'> | null> {
    const { store, now, person } = this.#options;
    const token = typeof authorization === 'string' ? FORM.exec(authorization)?.[1] : undefined;
    if (token === undefined) return null;
    const hash = hashOf(token);
    const found = (await store.find(hash.slice(0, HANDLE))).find((row) => isSame(row.hash, hash));
    if (!found || found.expiresAt <= now()) return null;
    const who = await person(found.person);
    if (!who) return null;
    this.#used.set(found.id, found.expiresAt);
    await this.#note(found);
    const scopes = TOKEN_SCOPES.filter((scope) => found.scopes.includes(scope));
    return { id: who.id, name: who.name, kind: 'token', session: found.id, scopes };
  }

  async #note({ id, lastUsedAt }: TokenRow): Promise<void> {
    const minute = Math.floor(this.#options.now() / MINUTE) * MINUTE;
    if (lastUsedAt !== null && lastUsedAt >= minute) return;
    // A disk that is full lets nobody write, but those who read may go on.
    await this.#options.store.used(id, minute).catch(() => undefined);
  }

  /** Hears of every token that ends, at once. */
  onEnded(listener: (ids: readonly string[]) => void): void {
    this.#listeners.add(listener);
  }

  /** Tells of those that have expired, within a second. Returns what ends that. */
  watch(clock: { after(ms: number, action: () => void): () => void }): () => void {
    const look = () => {
      this.sweep();
      stop = clock.after(1_000, look);
    };
    let stop = clock.after(1_000, look);
    return () => stop();
  }

  sweep(): void {
    const now = this.#options.now();
    const over = [...this.#used].filter(([, expiresAt]) => expiresAt <= now).map(([id]) => id);
    if (over.length > 0) this.#ended(over);
  }

  #ended(ids: readonly string[]): void {
    for (const id of ids) this.#used.delete(id);
    for (const listener of this.#listeners) listener(ids);
  }
}
