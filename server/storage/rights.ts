import type { GivenRole, Role } from '../../src/core/protocol/index.ts';
import type { Made } from './content.ts';

export interface MemberRow {
  readonly workspace: string;
  readonly user: string;
  readonly role: Role;
  readonly since: number;
}

/** `last-owner`: nothing changed, since nobody would own the workspace any more. `missing`: no such member. */
export type MemberChanged = 'done' | 'missing' | 'last-owner';

export interface MemberStore {
  /** In the order in which they came. */
  list(workspace: string): Promise<readonly MemberRow[]>;
  get(workspace: string, user: string): Promise<MemberRow | null>;
  /** The workspaces that a user is of, the oldest workspace first. */
  of(user: string): Promise<readonly (MemberRow & { readonly name: string })[]>;
  /** 'taken' if the user is a member already; then nothing changed. */
  add(row: MemberRow): Promise<Made>;
  change(workspace: string, user: string, role: Role): Promise<MemberChanged>;
  /** What was given to the user by name on journeys of the workspace goes with it. */
  remove(workspace: string, user: string): Promise<MemberChanged>;
}

/** A role for one journey, by name; `none` keeps out. */
export interface GrantRow {
  readonly journey: string;
  readonly user: string;
  readonly role: GivenRole | 'none';
  readonly since: number;
}

export interface GrantStore {
  list(journey: string): Promise<readonly GrantRow[]>;
  get(journey: string, user: string): Promise<GrantRow | null>;
  of(user: string): Promise<readonly GrantRow[]>;
  /** In the place of one that is there. 'taken' if there is no such journey. */
  put(row: GrantRow): Promise<Made>;
  /** False if there is none. */
  remove(journey: string, user: string): Promise<boolean>;
}

export interface InvitationRow {
  readonly id: string;
  /** What its token is computed with. */
  readonly salt: string;
  readonly workspace: string;
  readonly role: Role;
  /** Lower case; null where anybody may use it who has it. */
  readonly email: string | null;
  /** The id of who invites. */
  readonly by: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly usedAt: number | null;
  readonly usedBy: string | null;
}

export interface InvitationStore {
  /** Those not used, newest first; expired ones too. */
  list(workspace: string): Promise<readonly InvitationRow[]>;
  get(id: string): Promise<InvitationRow | null>;
  insert(row: InvitationRow): Promise<Made>;
  /**
   * Uses the invitation up and makes the user a member, in one transaction: false if it is gone, used or expired, and
   * nothing changed. Who is a member already keeps the wider role.
   */
  accept(id: string, user: string, at: number): Promise<boolean>;
  /** False if there is none of this workspace, or it was used. */
  withdraw(workspace: string, id: string): Promise<boolean>;
}

export type LinkKind = 'journey' | 'handbook';

export interface LinkRow {
  readonly id: string;
  /** What its token is computed with. */
  readonly salt: string;
  readonly kind: LinkKind;
  /** The id of the journey or handbook. */
  readonly target: string;
  readonly role: GivenRole;
  readonly label: string;
  /** Null for one that stays until it is revoked. */
  readonly expiresAt: number | null;
  /** Hashed. */
  readonly password: string | null;
  readonly by: string;
  readonly createdAt: number;
  readonly revokedAt: number | null;
}

export interface ListedLink extends LinkRow {
  /** How many have come in by it. */
  readonly guests: number;
}

export type LinkFields = Partial<Pick<LinkRow, 'role' | 'label' | 'expiresAt' | 'password'>>;

/** A live link that somebody came in by. */
export interface EnteredLink extends Pick<LinkRow, 'id' | 'kind' | 'target' | 'role'> {
  readonly user: string;
}

export interface LinkStore {
  /** Those not revoked, newest first; expired ones too. */
  list(kind: LinkKind, target: string): Promise<readonly ListedLink[]>;
  get(id: string): Promise<ListedLink | null>;
  insert(row: LinkRow): Promise<Made>;
  /** The changed link; null if there is none, or it is revoked. */
  update(id: string, fields: LinkFields): Promise<ListedLink | null>;
  /** False if there is none, or it is revoked. */
  revoke(id: string, at: number): Promise<boolean>;
  /** Notes that a user has come in by it; who comes again keeps the first time. */
  enter(id: string, user: string, at: number): Promise<void>;
  /** The links that a user has come in by and that are live at `now`. */
  entered(user: string, now: number): Promise<readonly EnteredLink[]>;
  /** Who has come in by live links of one journey or handbook. */
  enteredTo(kind: LinkKind, target: string, now: number): Promise<readonly EnteredLink[]>;
  /** When the next link expires after `now`; null if none does. */
  nextExpiry(now: number): Promise<number | null>;
}

/** Who may what: memberships, roles by name, invitations, links. Users are ids here and nothing else. */
export interface RightsStore {
  readonly members: MemberStore;
  readonly grants: GrantStore;
  readonly invitations: InvitationStore;
  readonly links: LinkStore;
  /**
   * What a guest may and has made is the user's from now on: links come in by, roles given by name (the user's own stay),
   * journeys made. In one transaction.
   */
  inherit(guest: string, user: string, at: number): Promise<void>;
  /** The guests that a user once was. */
  formerly(user: string): Promise<readonly string[]>;
}
