import type { Action, TokenScope } from '../../src/core/protocol/index.ts';
import type { JourneyRow, ListedHandbook } from '../storage/index.ts';
import type { Kind, Standing } from './table.ts';

/** Who a request or a socket belongs to. */
export interface User {
  readonly id: string;
  readonly name: string;
  /** Where the user is: with accounts it depends on the document, and is empty elsewhere. */
  readonly role: string;
  readonly kind: 'local' | 'person' | 'guest' | 'token';
  /** What spoke: the session of a person or guest, or a token. By its id open sockets are ended with it. */
  readonly session?: string;
  /** The guests that this person was before: what they said is this person's own. */
  readonly formerly?: readonly string[];
  /** Of a token: what it was made for. It never may more than the person whose token it is. */
  readonly scopes?: readonly TokenScope[];
}

/** What somebody wants to do something with. */
export interface Subject {
  readonly kind: Kind;
  readonly id: string;
}

/** `gone`: nothing there, in the bin, or hidden from this user; all three look the same. */
export type Verdict = 'yes' | 'no' | 'gone';

/** `none`: it exists, but not for this user. `gone`: nothing there, in the bin, or hidden. */
export type Access = 'edit' | 'view' | 'none' | 'gone';

/** What somebody may do with a live document, and as what the others see them there. */
export interface Seated {
  readonly access: Access;
  readonly role: string;
}

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** A workspace that somebody is of. */
export interface OwnWorkspace {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

export interface Policy {
  readonly mode: 'local' | 'accounts';
  /** The user that the request's headers speak for; null when nobody is signed in. */
  identify(headers: Headers): Promise<User | null>;
  /** `where: 'bin'` asks for what is in the bin or in use; without it what is in the bin is gone. */
  can(user: User, action: Action, subject: Subject, where?: 'bin'): Promise<Verdict>;
  /**
   * As `can` for a handbook in use, of what is not issued: it shows its journeys as they are now. `withheld` for who may
   * do that with the handbook, and may not read all of them.
   */
  canDraft(user: User, action: Action, handbook: string): Promise<Verdict | 'withheld'>;
  /** What the user may do with a document (`journey:…`, `library:…`, `talk:…`, `handbook:…`). */
  authorize(user: User, docName: string): Promise<Access>;
  /** As `authorize`, with the role that others see. */
  seat(user: User, docName: string): Promise<Seated>;
  /** Those that the user is of, the one that is meant when none is named first. */
  workspaces(user: User): Promise<readonly OwnWorkspace[]>;
  /** Those of the journeys, in use or in the bin, that the user may read. */
  readable(user: User, journeys: readonly JourneyRow[]): Promise<readonly JourneyRow[]>;
  /** The journeys in use of workspaces that the user is not of: let in by name or by link. */
  shared(user: User): Promise<readonly JourneyRow[]>;
  /** The handbooks in use of workspaces that the user is not of, let in by link. */
  sharedHandbooks(user: User): Promise<readonly ListedHandbook[]>;
  /** What the user may do with each of these, in use or in the bin, in their order. */
  allowed(user: User, subjects: readonly Subject[]): Promise<readonly (readonly Action[])[]>;
  /** What the user is to it, and by which way; null where it is gone. */
  standing(user: User, subject: Subject): Promise<Standing | null>;
}
