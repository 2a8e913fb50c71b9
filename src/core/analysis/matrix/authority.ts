import type { Authority } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { usedOf } from '../indexes/library.ts';
import { situationKey } from '../promises/situation.ts';

/** What a role may decide in a situation; '' for every situation. */
export interface AuthorityCell {
  readonly role: string;
  readonly situation: string;
  readonly authorities: readonly Authority[];
}

const usedAuthorities = (context: Context) => usedOf(context, 'authorities');

/** Roles against situations; only the cells that hold something. */
export const authorityMatrix = ({ use }: Context): readonly AuthorityCell[] =>
  [
    ...Map.groupBy(
      use(usedAuthorities),
      ({ role, situation }) => `${situationKey(situation)}\n${role}`,
    ).values(),
  ].flatMap((authorities) => {
    const [first] = authorities;
    return first ? [{ role: first.role, situation: first.situation.trim(), authorities }] : [];
  });
