import type { Member, Role } from '../../../src/core/protocol/index.ts';
import type { User } from '../../auth/index.ts';
import type { MemberChanged } from '../../storage/index.ts';
import { Refusal } from '../problems/index.ts';
import { iso, personSubject, type Sharing } from './sharing.ts';

/** In the order in which they came. */
export async function listMembers({ storage, accounts }: Sharing, workspace: string): Promise<Member[]> {
  const rows = await storage.rights.members.list(workspace);
  const people = new Map((await accounts.people(rows.map(({ user }) => user))).map((one) => [one.id, one]));
  return rows.map(({ user, role, since }) => ({
    user,
    name: people.get(user)?.name ?? '',
    email: people.get(user)?.email ?? '',
    role,
    since: iso(since),
  }));
}

/** @throws Refusal `member.unknown`, `member.last-owner` */
export async function changeMember(
  sharing: Sharing,
  by: User,
  { workspace, user, role }: { workspace: string; user: string; role: Role },
): Promise<void> {
  const { members } = sharing.storage.rights;
  const before = await members.get(workspace, user);
  refuse(await members.change(workspace, user, role));
  await sharing.rooms.recheck(undefined, user);
  if (!before || before.role === role) return;
  const subject = personSubject(user, await sharing.nameOf(user));
  const facts = { before: before.role, role };
  await sharing.note(by, { kind: 'member.changed', facts, workspace, subject });
}

/** Somebody else, or oneself. @throws Refusal `member.unknown`, `member.last-owner` */
export async function removeMember(
  sharing: Sharing,
  by: User,
  { workspace, user }: { workspace: string; user: string },
): Promise<void> {
  const { members } = sharing.storage.rights;
  const before = await members.get(workspace, user);
  refuse(await members.remove(workspace, user));
  await sharing.rooms.recheck(undefined, user);
  if (!before) return;
  const subject = personSubject(user, await sharing.nameOf(user));
  await sharing.note(by, { kind: 'member.removed', facts: { role: before.role }, workspace, subject });
}

function refuse(changed: MemberChanged): void {
  if (changed === 'missing') throw new Refusal('member.unknown');
  if (changed === 'last-owner') throw new Refusal('member.last-owner');
}
