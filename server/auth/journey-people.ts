import type { Role } from '../../src/core/protocol/index.ts';
import type { EnteredLink, GrantRow, JourneyRow, MemberRow } from '../storage/index.ts';
import { effectiveRole } from './effective-role.ts';
import type { Standing } from './table.ts';
import { widestLink } from './widest-link.ts';

export interface JourneyPerson {
  readonly user: string;
  /** `none`: named out. */
  readonly role: Role | 'none';
  readonly from: Standing['from'];
}

/** Everybody who may enter a journey or is kept out of it by name: the workspace's people first. */
export function journeyPeople(
  journey: JourneyRow,
  {
    members,
    grants,
    entered,
  }: {
    readonly members: readonly MemberRow[];
    readonly grants: readonly GrantRow[];
    readonly entered: readonly EnteredLink[];
  },
): JourneyPerson[] {
  const users = new Set([...members, ...grants, ...entered].map(({ user }) => user));
  return [...users].flatMap((user): JourneyPerson[] => {
    const named = grants.find((one) => one.user === user)?.role ?? null;
    const standing = effectiveRole({
      workspace: members.find((one) => one.user === user)?.role ?? null,
      named,
      link: widestLink(entered.filter((one) => one.user === user)),
      isHidden: journey.hidden,
      isMaker: journey.maker === user,
    });
    if (standing) return [{ user, ...standing }];
    return named === 'none' ? [{ user, role: 'none', from: 'journey' }] : [];
  });
}
