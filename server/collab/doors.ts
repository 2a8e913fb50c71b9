import type { Clock } from './clock.ts';
import { type Closing, closing } from './closing.ts';
import { isDocName } from './doc-name.ts';
import type { Limits } from './limits.ts';
import { frames } from './messages.ts';
import type { Outlet } from './outlet.ts';
import { Peer } from './peer.ts';
import type { Room } from './room.ts';
import type { Access, Authorize, Log, Seated, User } from './types.ts';

/** So often a right is asked anew because rights were changing. */
const ADMISSIONS = 5;

/** Who comes in on a socket, and for what. */
export interface Seat {
  readonly docName: string;
  readonly user: User;
  /** The epoch that the client's copy is of, if it says so; 0 for a client that has none and wants to know. */
  readonly epoch?: number;
}

/** What somebody is shown as. */
export type Named = Pick<User, 'name' | 'kind'>;

/** What the doors need of the house that they belong to. */
export interface House {
  readonly authorize: Authorize;
  readonly log: Log;
  readonly clock: Clock;
  readonly limits: Limits;
  /** The rooms that are open, by their documents' names. */
  readonly open: ReadonlyMap<string, Room>;
  /** Opens the room of a document; null if there is none, or the house is closing. */
  enter(docName: string): Promise<Room | null>;
  isClosing(): boolean;
}

/** Who is let in to which document, and what becomes of those inside when rights, sessions or names change. */
export class Doors {
  readonly #house: House;
  /** Those that have said who they are, and have no seat yet. */
  readonly #arriving = new Map<Outlet, User>();
  /** Sessions that ended just now: somebody may have been let in for one of them, and not have got here. */
  readonly #ended = new Set<string>();
  /** Who was given another name just now: somebody may have been let in by the old one, and not have got here. */
  readonly #renamed = new Map<string, Named>();
  /** Raised whenever rights have changed. */
  #changesOfRights = 0;

  constructor(house: House) {
    this.#house = house;
  }

  /** Whom the room takes; null if the socket has been closed instead, with the reason. */
  async admit(
    outlet: Outlet,
    { docName, user, epoch }: Seat,
  ): Promise<{ readonly room: Room; readonly peer: Peer } | null> {
    this.#arriving.set(outlet, user);
    const found = await this.#findSettled(docName, user, epoch).finally(() => this.#arriving.delete(outlet));
    if (!outlet.isOpen) return null;
    if (user.session !== undefined && this.#ended.has(user.session)) {
      outlet.close(closing.notSignedIn);
      return null;
    }
    if ('code' in found) {
      outlet.close(found);
      return null;
    }
    if (epoch !== undefined) outlet.write(frames.epoch(found.room.epoch));
    const seated = asNow({ ...user, role: found.role }, this.#renamed.get(user.id));
    const peer = new Peer(seated, found.right, outlet, this.#house.clock, this.#house.limits);
    peer.knowsRights = epoch !== undefined;
    return { room: found.room, peer };
  }

  /** What was found while rights were changing is asked again. */
  async #findSettled(...asked: [docName: string, user: User, epoch: number | undefined]) {
    for (let tries = 0; tries < ADMISSIONS; tries++) {
      const changes = this.#changesOfRights;
      const found = await this.#find(...asked);
      if (changes === this.#changesOfRights) return found;
    }
    return closing.tryAgain;
  }

  async #find(
    docName: string,
    user: User,
    epoch: number | undefined,
  ): Promise<Closing | { room: Room; right: 'edit' | 'view'; role: string }> {
    if (this.#house.isClosing()) return closing.restart;
    if (!isDocName(docName)) return closing.noDocument;
    try {
      const { access, role } = await this.#seatOf(user, docName);
      const refusal = refusalOf(access);
      if (refusal) return refusal;
      const room = await this.#house.enter(docName);
      if (!room) return this.#house.isClosing() ? closing.restart : closing.noDocument;
      if (epoch && epoch !== room.epoch) return closing.otherEpoch;
      return { room, right: access === 'edit' ? 'edit' : 'view', role };
    } catch (error) {
      this.#house.log.error({ docName, error }, 'could not open a document');
      return closing.tryAgain;
    }
  }

  async #seatOf(user: User, docName: string): Promise<Seated> {
    const found = await this.#house.authorize(user, docName);
    return typeof found === 'string' ? { access: found, role: user.role } : found;
  }

  /** Looks again at what a user may do with a document, after rights have changed; without arguments at everything. */
  async recheck(docName?: string, userId?: string): Promise<void> {
    this.#changesOfRights += 1;
    const rooms = docName === undefined ? [...this.#house.open.values()] : [this.#house.open.get(docName)];
    const peers = rooms.flatMap((room) => (room ? [...room.peers].map((peer) => ({ room, peer })) : []));
    await Promise.all(
      peers
        .filter(({ peer }) => userId === undefined || peer.user.id === userId)
        .map(({ room, peer }) => this.#recheckPeer(room, peer)),
    );
  }

  async #recheckPeer(room: Room, peer: Peer): Promise<void> {
    const question = ++peer.questions;
    const { access, role } = await this.#seatOf(peer.user, room.name).catch((error: unknown) => {
      this.#house.log.error({ docName: room.name, error }, 'could not look at rights again');
      return { access: null, role: '' };
    });
    // It was asked again meanwhile: that answer is the newer one.
    if (question !== peer.questions) return;
    const refusal = access === null ? closing.tryAgain : refusalOf(access);
    if (refusal) {
      peer.right = 'view';
      peer.close(refusal);
      return;
    }
    if (role !== peer.user.role) {
      peer.user = { ...peer.user, role };
      room.introduce(peer);
    }
    const right = access === 'edit' ? 'edit' : 'view';
    if (peer.right === right) return;
    peer.right = right;
    if (right === 'view') {
      room.tellViewer(peer);
      return;
    }
    if (peer.knowsRights) peer.outlet.write(frames.mayEdit);
    // It may hold edits that were refused or never asked for.
    peer.refused = false;
    room.ask(peer);
  }

  /** Closes every socket of these sessions (4401), also of those that are still coming in. */
  endSessions(sessions: readonly string[]): void {
    for (const session of sessions) this.#ended.add(session);
    this.#house.clock.after(this.#house.limits.authenticateMs * 2, () => {
      for (const session of sessions) this.#ended.delete(session);
    });
    const ended = new Set(sessions);
    const isTheirs = ({ session }: User) => session !== undefined && ended.has(session);
    for (const [outlet, user] of this.#arriving) if (isTheirs(user)) outlet.close(closing.notSignedIn);
    for (const room of this.#house.open.values()) {
      for (const peer of [...room.peers]) {
        if (!isTheirs(peer.user)) continue;
        // What it may still send before it is gone is not taken.
        peer.right = 'view';
        peer.close(closing.notSignedIn);
      }
    }
  }

  /** Somebody is called something else from now on, or has become a person who was a guest: the others see it at once. */
  rename(userId: string, now: Named): void {
    this.#renamed.set(userId, now);
    this.#house.clock.after(this.#house.limits.authenticateMs * 2, () => {
      if (this.#renamed.get(userId) === now) this.#renamed.delete(userId);
    });
    for (const room of this.#house.open.values()) {
      for (const peer of room.peers) {
        if (peer.user.id !== userId) continue;
        peer.user = asNow(peer.user, now);
        room.introduce(peer);
      }
    }
  }
}

/** A token speaks for somebody, and stays one. */
function asNow(user: User, now: Named | undefined): User {
  if (!now) return user;
  return { ...user, name: now.name, kind: user.kind === 'token' ? 'token' : now.kind };
}

function refusalOf(access: Access): Closing | null {
  if (access === 'gone') return closing.noDocument;
  return access === 'none' ? closing.noRight : null;
}
