import { randomBytes } from 'node:crypto';
import type { IdentityRow, IdentityStore } from '../../storage/index.ts';
import type { SessionCookie } from './cookie.ts';
import { hashed } from './hash.ts';
import { SESSION_SECONDS } from './library.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Who a session speaks for. */
export interface Identified {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'guest';
  readonly session: string;
  /** The guests that this person was before. */
  readonly formerly?: readonly string[];
}

/** How long an answer is believed without asking the store: another machine may have ended the session. */
const BELIEVED_MS = 2_000;
/** How often it is written down that a session is in use. */
const NOTED_MS = 5 * 60_000;
const MOST_REMEMBERED = 20_000;

interface Known {
  readonly who: Identified | null;
  readonly until: number;
}

export type Ended = (sessions: readonly string[]) => void;

/** Which session a request speaks for: asked at every request and every socket, and nearly always known already. */
export class Sessions {
  readonly #store: IdentityStore;
  readonly #formerly: (user: string) => Promise<readonly string[]>;
  readonly #cookie: SessionCookie;
  readonly #now: () => number;
  readonly #known = new Map<string, Known>();
  readonly #listeners = new Set<Ended>();
  /** Raised when something ends: an answer that was being read meanwhile is read again. */
  #age = 0;

  constructor(
    store: IdentityStore,
    formerly: (user: string) => Promise<readonly string[]>,
    cookie: SessionCookie,
    now: () => number,
  ) {
    this.#store = store;
    this.#formerly = formerly;
    this.#cookie = cookie;
    this.#now = now;
  }

  /** Hears of every session that ends, at once. Returns what stops it. */
  onEnded(listener: Ended): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ended(sessions: readonly string[]): void {
    this.forget();
    for (const listener of this.#listeners) listener(sessions);
  }

  forget(): void {
    this.#age += 1;
    this.#known.clear();
  }

  async identify(headers: Headers): Promise<Identified | null> {
    const raw = this.#cookie.raw(headers);
    if (raw === null) return null;
    const known = this.#known.get(raw);
    if (known && known.until > this.#now()) return known.who;
    const token = this.#cookie.open(raw);
    if (token === null) return null;
    for (;;) {
      const age = this.#age;
      const found = await this.#find(token);
      if (age !== this.#age) continue;
      this.#remember(raw, found);
      return found.who;
    }
  }

  async #find(token: string): Promise<Known> {
    const now = this.#now();
    const nobody = { who: null, until: now + BELIEVED_MS };
    const [session] = await this.#store.select('sessions', {
      where: [{ field: 'token', value: hashed(token) }],
      limit: 1,
    });
    if (!session || Number(session.expiresAt) <= now) return nobody;
    const [user] = await this.#store.select('users', {
      where: [{ field: 'id', value: session.userId ?? null }],
      limit: 1,
    });
    if (!user) return nobody;
    await this.#note(session, now);
    const formerly = await this.#formerly(String(user.id));
    return {
      who: {
        id: String(user.id),
        name: String(user.name),
        kind: user.kind === 'guest' ? 'guest' : 'person',
        session: String(session.id),
        ...(formerly.length > 0 && { formerly }),
      },
      until: Math.min(now + BELIEVED_MS, Number(session.expiresAt)),
    };
  }

  /** In use: it lasts on. */
  async #note(session: IdentityRow, now: number): Promise<void> {
    if (now - Number(session.updatedAt) < NOTED_MS) return;
    await this.#store.update('sessions', [{ field: 'id', value: session.id ?? null }], {
      updatedAt: now,
      expiresAt: now + SESSION_SECONDS * 1_000,
    });
  }

  #remember(raw: string, known: Known): void {
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
    this.#known.set(raw, known);
  }

  /** The session goes on by another token alone; a `Set-Cookie` value. */
  async renew(session: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.#store.update('sessions', [{ field: 'id', value: session }], { token: hashed(token) });
    this.forget();
    return this.#cookie.give(token, SESSION_SECONDS);
  }

  /** Newest use first. */
  async list(user: string): Promise<readonly IdentityRow[]> {
    return this.#store.select('sessions', {
      where: [
        { field: 'userId', value: user },
        { field: 'expiresAt', operator: 'gt', value: this.#now() },
      ],
      order: { field: 'updatedAt', direction: 'desc' },
    });
  }

  /** False if the user has no such session. */
  async end(user: string, session: string): Promise<boolean> {
    const where = [
      { field: 'id', value: session },
      { field: 'userId', value: user },
    ];
    return (await this.#store.remove('sessions', { where })).length > 0;
  }

  async endAll(user: string, but?: string): Promise<void> {
    const where = [
      { field: 'userId', value: user },
      ...(but === undefined ? [] : [{ field: 'id', operator: 'ne' as const, value: but }]),
    ];
    await this.#store.remove('sessions', { where });
  }

  /** Takes away what is over, and tells of it. */
  async sweep(): Promise<void> {
    const over = [{ field: 'expiresAt', operator: 'lte' as const, value: this.#now() }];
    await this.#store.remove('sessions', { where: over });
    await this.#store.remove('verifications', { where: over });
  }
}
