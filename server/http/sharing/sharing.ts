import type { EntrySubject, Happening } from '../../../src/core/protocol/index.ts';
import { type Accounts, createSignedTokens, type SignedTokens, type User } from '../../auth/index.ts';
import type { Rooms } from '../../collab/index.ts';
import { actorOf, type Records } from '../../records/index.ts';
import type { Storage } from '../../storage/index.ts';

/** What was done, and to what. */
export type Told = Happening & { readonly workspace: string; readonly subject: EntrySubject };

/** What the services here stand on. */
export interface Sharing {
  readonly storage: Storage;
  readonly rooms: Rooms;
  readonly accounts: Accounts;
  readonly tokens: SignedTokens;
  now(): number;
  /** The name of somebody; empty for who is gone. */
  nameOf(user: string): Promise<string>;
  /** Writes down what somebody has done. */
  note(who: User, told: Told): Promise<void>;
}

export function createSharing(
  { storage, rooms, now }: { storage: Storage; rooms: Rooms; now(): number },
  accounts: Accounts,
  records: Records,
): Sharing {
  return {
    storage,
    rooms,
    accounts,
    tokens: createSignedTokens(accounts.keyFor('invitations and links')),
    now: () => now(),
    nameOf: async (user) => (await accounts.person(user))?.name ?? '',
    note: (who, told) => records.note({ ...told, who: actorOf(who) }),
  };
}

/** What an entry of the log says it is about. */
export async function workspaceSubject({ storage }: Sharing, id: string) {
  return { kind: 'workspace' as const, id, name: (await storage.workspaces.get(id))?.name ?? '' };
}

export const personSubject = (id: string, name: string) => ({ kind: 'person' as const, id, name });

export const iso = (time: number): string => new Date(time).toISOString();
