import { type GivenRole, isAtLeast, type Role } from '../../src/core/protocol/index.ts';
import type { Standing } from './table.ts';

/** What is known of somebody and a journey. */
export interface Facts {
  /** The role in the journey's workspace; null for who isn't of it. */
  readonly workspace: Role | null;
  /** Given for this journey by name; `none` keeps out. */
  readonly named: GivenRole | 'none' | null;
  /** The widest of the live links that they have come in by. */
  readonly link: GivenRole | null;
  /** Not for the whole workspace. */
  readonly isHidden: boolean;
  readonly isMaker: boolean;
}

/**
 * What somebody is to a journey; null for nobody. The workspace's owner is owner of everything in it. Else a role given by
 * name is the role, narrower or wider; else the wider of the link and of what they are without it: a link never narrows.
 */
export function effectiveRole(facts: Facts): Standing | null {
  if (facts.workspace === 'owner') return { role: 'owner', from: 'workspace' };
  if (facts.named === 'none') return null;
  if (facts.named !== null) return { role: facts.named, from: 'journey' };
  const own = ownRole(facts);
  if (facts.link !== null && (own === null || !isAtLeast(own, facts.link))) {
    return { role: facts.link, from: 'link' };
  }
  return own && { role: own, from: 'workspace' };
}

/** Who made a journey, is still of the workspace and may edit there has it to himself; a hidden one in any case. */
function ownRole({ workspace, isHidden, isMaker }: Facts): Role | null {
  if (workspace === null) return null;
  if (isMaker && (isHidden || isAtLeast(workspace, 'editor'))) return 'owner';
  return isHidden ? null : workspace;
}
