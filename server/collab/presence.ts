import { encodePresence, type PresenceEntry, Reader } from './bytes.ts';
import type { User } from './types.ts';

/** A socket, as far as presence is concerned. */
export interface PresenceOwner {
  readonly user: User;
  /** The ids that this socket speaks for. */
  readonly presenceIds: Set<number>;
  /** Whether it has sent presence before. */
  announced: boolean;
}

interface State<Owner> {
  clock: number;
  /** The JSON shown to others, or null for one who left. */
  json: string | null;
  owner: Owner | null;
  userId: string;
  goneAt: number;
}

interface Incoming {
  readonly id: number;
  readonly clock: number;
  readonly json: Uint8Array;
}

export interface PresenceLimits {
  readonly presenceBytes: number;
  readonly presenceIds: number;
}

const longestGone = 60_000;
const mostEntries = 10_000;

function readEntries(bytes: Uint8Array): readonly Incoming[] | null {
  try {
    const reader = new Reader(bytes);
    const count = reader.uint();
    if (count > mostEntries) return null;
    const entries: Incoming[] = [];
    for (let i = 0; i < count; i++) {
      entries.push({ id: reader.uint(), clock: reader.uint(), json: reader.view() });
    }
    return reader.done ? entries : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The state with the server's word for who it is; undefined if it isn't a state. */
function withTruth(text: Uint8Array, user: User): string | null | undefined {
  try {
    const state: unknown = JSON.parse(Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString());
    if (state === null) return null;
    if (!isRecord(state)) return undefined;
    const { alias, ...rest } = state;
    const { kind: _, ...shown } = isRecord(state.user) ? state.user : {};
    const { id, name, role, kind } = user;
    return JSON.stringify({
      ...rest,
      // Where everybody is the machine's one user, people say themselves what they are called.
      ...(kind === 'local' && alias !== undefined && { alias }),
      user: { ...shown, id, name, role, ...(kind === 'guest' && { kind }) },
    });
  } catch {
    return undefined;
  }
}

/**
 * Who is in a room and what they show, in y-protocols' awareness format.
 *
 * Stock clients echo every state that they receive. So an id belongs to the socket that announced it, and anything that
 * others say about it is dropped without being parsed. The clock that others see is ours: it grows with every change of
 * what they see, also when a client comes back with a clock that it had before it was counted as gone.
 */
export class Presence<Owner extends PresenceOwner> {
  readonly #states = new Map<number, State<Owner>>();
  readonly #changed = new Set<number>();
  readonly #limits: PresenceLimits;

  constructor(limits: PresenceLimits) {
    this.#limits = limits;
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  /** Takes a presence message; false if it isn't well-formed. */
  receive(owner: Owner, bytes: Uint8Array, now: number): boolean {
    const entries = readEntries(bytes);
    if (!entries) return false;
    // Only an announcement of oneself has a single entry before anything else was said: an echo comes later.
    const isHello = !owner.announced && entries.length === 1;
    owner.announced = true;
    for (const entry of entries) {
      if (this.#mayClaim(owner, entry, isHello) && !this.#take(owner, entry, now)) return false;
    }
    return true;
  }

  #mayClaim(owner: Owner, { id, clock, json }: Incoming, isHello: boolean): boolean {
    const known = this.#states.get(id);
    if (known?.owner === owner) return true;
    if (isNull(json)) return false;
    if (owner.presenceIds.size >= this.#limits.presenceIds) return false;
    if (!known) return true;
    const comesBack = isHello && known.userId === owner.user.id;
    return comesBack || (known.owner === null && clock > known.clock);
  }

  #take(owner: Owner, { id, clock, json: text }: Incoming, now: number): boolean {
    if (text.length > this.#limits.presenceBytes) return false;
    const json = withTruth(text, owner.user);
    if (json === undefined) return false;
    const known = this.#states.get(id);
    known?.owner?.presenceIds.delete(id);
    owner.presenceIds.add(id);
    const isNew = known?.json !== json;
    const last = known?.clock ?? -1;
    if (clock <= last && !isNew) {
      if (known) known.owner = owner;
      return true;
    }
    this.#states.set(id, {
      clock: Math.max(clock, last + 1),
      json,
      owner,
      userId: owner.user.id,
      goneAt: json === null ? now : 0,
    });
    this.#changed.add(id);
    return true;
  }

  /** Shows what a socket shows with who its user is now. */
  introduce(owner: Owner): void {
    for (const id of owner.presenceIds) {
      const known = this.#states.get(id);
      if (known?.owner !== owner || known.json === null) continue;
      known.json = withTruth(Buffer.from(known.json), owner.user) ?? null;
      known.clock += 1;
      this.#changed.add(id);
    }
  }

  /** Removes what a socket showed. */
  leave(owner: Owner, now: number): void {
    for (const id of owner.presenceIds) {
      const known = this.#states.get(id);
      if (known?.owner !== owner) continue;
      if (known.json !== null) {
        known.clock += 1;
        known.json = null;
        known.goneAt = now;
        this.#changed.add(id);
      }
      known.owner = null;
    }
    owner.presenceIds.clear();
  }

  /** The one socket that all pending changes came from, if there is only one. */
  get soleAuthor(): Owner | null {
    let author: Owner | null = null;
    for (const id of this.#changed) {
      const owner = this.#states.get(id)?.owner ?? null;
      if (!owner || (author && author !== owner)) return null;
      author = owner;
    }
    return author;
  }

  /** What changed since the last call, encoded for everyone; null if nothing did. */
  takeChanges(now: number): Uint8Array | null {
    const entries = [...this.#changed].flatMap((id) => this.#entry(id));
    this.#changed.clear();
    this.#forgetGone(now);
    return entries.length > 0 ? encodePresence(entries) : null;
  }

  /** Everyone who is there, for someone who comes in; null if nobody is. */
  everyone(): Uint8Array | null {
    const ids = [...this.#states].filter(([, { json }]) => json !== null).map(([id]) => id);
    return ids.length > 0 ? encodePresence(ids.flatMap((id) => this.#entry(id))) : null;
  }

  #entry(id: number): PresenceEntry[] {
    const state = this.#states.get(id);
    return state ? [{ id, clock: state.clock, json: state.json ?? 'null' }] : [];
  }

  /** A late echo of someone who left must find that they left; after a while nothing can be under way any more. */
  #forgetGone(now: number): void {
    for (const [id, { json, goneAt, owner }] of this.#states) {
      if (json === null && owner === null && now - goneAt > longestGone) this.#states.delete(id);
    }
  }
}

function isNull(json: Uint8Array): boolean {
  return json.length === 4 && json[0] === 0x6e;
}
