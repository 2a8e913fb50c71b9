import type { Context } from './context.ts';
import type { Waived } from './finding.ts';
import { type Place, placeKey } from './place.ts';

/**
 * Finds who answered for a finding: a waiver of its rule whose places are all among the finding's. One that names
 * fewer places covers more findings.
 */
export const waivedBy = ({
  tables,
}: Context): ((rule: string, where: readonly Place[]) => Waived | undefined) => {
  const byRule = Map.groupBy(
    tables.waivers.list.map(({ rule, where, reason, by, at }) => ({
      rule,
      keys: where.map(({ type, id }) => `${type}:${id}`),
      waived: Object.freeze({ reason, by, at }),
    })),
    ({ rule }) => rule,
  );
  return (rule, where) => {
    const waivers = byRule.get(rule);
    if (!waivers) return undefined;
    const places = new Set(where.map(placeKey));
    return waivers.find(({ keys }) => keys.length > 0 && keys.every((key) => places.has(key)))?.waived;
  };
};
