import type { GivenRole, JourneyPeople } from '../../../src/core/protocol/index.ts';
import { journeyPeople, type Policy, type User } from '../../auth/index.ts';
import type { JourneyRow } from '../../storage/index.ts';
import { Refusal } from '../problems/index.ts';
import type { Sharing } from './sharing.ts';

async function findJourney({ storage }: Sharing, id: string): Promise<JourneyRow> {
  const row = await storage.journeys.get(id);
  if (!row) throw new Refusal('journey.unknown');
  return row;
}

const everybody = async ({ storage, now }: Sharing, row: JourneyRow) => {
  const { members, grants, links } = storage.rights;
  return journeyPeople(row, {
    members: await members.list(row.workspace),
    grants: await grants.list(row.id),
    entered: await links.enteredTo('journey', row.id, now()),
  });
};

/** Who may enter. Who came by a link is told of those let in to this journey, not of the whole workspace. */
export async function listJourneyPeople(
  sharing: Sharing,
  policy: Policy,
  user: User,
  id: string,
): Promise<JourneyPeople> {
  const standing = await policy.standing(user, { kind: 'journey', id });
  if (!standing) throw new Refusal('journey.unknown');
  const row = await findJourney(sharing, id);
  const all = await everybody(sharing, row);
  const shown =
    standing.from === 'link' ? all.filter(({ from, role }) => from !== 'workspace' && role !== 'none') : all;
  const people = await sharing.accounts.people(shown.map((one) => one.user));
  const known = new Map(people.map((one) => [one.id, one]));
  return {
    hidden: row.hidden,
    mine: standing.role,
    people: shown.map((one) => {
      const { name = '', kind } = known.get(one.user) ?? {};
      return { ...one, name, guest: kind === 'guest' };
    }),
  };
}

/** Gives a role for this journey alone, or keeps out. @throws Refusal `member.unknown`, `member.owner` */
export async function changeJourneyPerson(
  sharing: Sharing,
  by: User,
  { journey, user, role }: { journey: string; user: string; role: GivenRole | 'none' },
): Promise<void> {
  const row = await findJourney(sharing, journey);
  const { members, grants } = sharing.storage.rights;
  const member = await members.get(row.workspace, user);
  if (member?.role === 'owner') throw new Refusal('member.owner');
  // Nobody is found by trying ids: of the workspace, or let in to this journey before.
  const isKnown = member !== null || (await everybody(sharing, row)).some((one) => one.user === user);
  if (!isKnown) throw new Refusal('member.unknown');
  await grants.put({ journey, user, role, since: sharing.now() });
  await sharing.rooms.recheck(undefined, user);
  const person = await sharing.nameOf(user);
  const told =
    role === 'none'
      ? { kind: 'right.denied' as const, facts: { person } }
      : { kind: 'right.given' as const, facts: { person, role } };
  await sharing.note(by, { ...told, ...placeOf(row) });
}

/** Back to what the workspace or a link gives. */
export async function resetJourneyPerson(
  sharing: Sharing,
  by: User,
  { journey, user }: { journey: string; user: string },
): Promise<void> {
  const row = await findJourney(sharing, journey);
  if (!(await sharing.storage.rights.grants.remove(journey, user))) throw new Refusal('member.unknown');
  await sharing.rooms.recheck(undefined, user);
  const person = await sharing.nameOf(user);
  await sharing.note(by, { kind: 'right.reset', facts: { person }, ...placeOf(row) });
}

const placeOf = ({ id, title, workspace }: JourneyRow) => ({
  workspace,
  subject: { kind: 'journey' as const, id, name: title },
});
