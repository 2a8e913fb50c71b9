import type { Context } from '../context.ts';
import type { Waived } from '../finding.ts';
import { type Place, placeOf } from '../place.ts';
import { equipped, type Touchpoint } from '../promises/complaints.ts';
import { offersBySituation } from '../promises/offers.ts';
import { situationKey } from '../promises/situation.ts';
import { sla3 } from '../rules/sla-3.ts';
import { waivedBy } from '../waivers.ts';
import { ASPECTS, type Aspect, type ContentOf, contentOf, tiersOf } from './content.ts';

/** What one channel has in one situation; ids, and names of systems. */
export interface ConsistencyCell {
  readonly channel: string;
  readonly cards: readonly string[];
  readonly promise: readonly string[];
  readonly script: readonly string[];
  readonly authority: readonly string[];
  readonly system: readonly string[];
}

export interface Difference {
  readonly aspect: Aspect;
  /** The tiers whose customers meet it; null for those who belong to no tier of their own. */
  readonly tiers: readonly (string | null)[];
  readonly where: readonly Place[];
  /** Who signed it off; null while it is open. */
  readonly waived: Waived | null;
  /** The places of the waivers that are missing to sign it off; none once it is. */
  readonly unsigned: ReadonlyArray<readonly Place[]>;
}

export interface ConsistencyRow {
  readonly situation: string;
  /** The tiers that the standards here tell apart; null for those who belong to none of them. */
  readonly tiers: readonly (string | null)[];
  readonly cells: readonly ConsistencyCell[];
  readonly differences: readonly Difference[];
}

/** The rule that a waiver names to sign a difference off; promises have a check of their own. */
export const differenceRule = (aspect: Aspect): string =>
  aspect === 'promise' ? sla3.id : `consistency.${aspect}`;

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

const cellOf = (channel: string, members: readonly Touchpoint[]): ConsistencyCell => ({
  channel,
  cards: members.map(({ card }) => card.id),
  promise: distinct(members.flatMap(({ slas }) => slas.map(({ id }) => id))),
  script: distinct(members.flatMap(({ scripts }) => scripts.map(({ id }) => id))),
  authority: distinct(members.flatMap(({ card }) => card.authorities)),
  system: distinct(members.flatMap(({ card }) => card.systems.map((name) => name.trim()))),
});

/** The tiers for whose customers the channels differ in what they have, whatever the records are called. */
function differing(
  cells: readonly ConsistencyCell[],
  aspect: Aspect,
  content: ContentOf,
  tiers: Tiers,
): Tiers {
  return tiers.filter((tier) => {
    const sides = cells.map((cell) => distinct(cell[aspect].flatMap((id) => content(aspect, id, tier))));
    return new Set(sides.map((side) => side.join('\n'))).size > 1;
  });
}
type Tiers = readonly (string | null)[];

type Signed = Pick<Difference, 'waived' | 'unsigned'>;

/** What the channels that serve one situation promise, say, may decide and look into, side by side. */
export const consistencyMatrix = (context: Context): readonly ConsistencyRow[] => {
  const { tables, use } = context;
  const waiver = use(waivedBy);
  const content = contentOf(tables);
  const promises = Map.groupBy(use(offersBySituation), ({ situation }) => situationKey(situation));
  const conflicts = Map.groupBy(use(sla3.check), ({ facts }) => situationKey(facts.situation));
  const served = use(equipped).filter(({ card }) => card.situation?.trim() && card.channel !== undefined);
  const rows = Map.groupBy(served, ({ card }) => situationKey(card.situation ?? ''));

  const signed = (rule: string, places: readonly Place[], where: readonly Place[]): Signed => {
    const waived = waiver(rule, places) ?? null;
    return { waived, unsigned: waived ? [] : [where] };
  };
  /** Where the check of promises finds conflicts, the difference is signed off when all of them are. */
  const signedPromise = (key: string, where: readonly Place[]): Signed => {
    const found = (conflicts.get(key) ?? []).map(({ where: places }) => {
      const own = places.map(placeOf);
      return signed(sla3.id, own, own);
    });
    const [first] = found;
    if (!first) {
      const standards = (promises.get(key) ?? []).flatMap(({ offers }) =>
        offers.map(({ sla }): Place => ({ type: 'sla', id: sla.id })),
      );
      return signed(sla3.id, [...where, ...standards], where);
    }
    const unsigned = found.flatMap((one) => one.unsigned);
    return { waived: unsigned.length === 0 ? first.waived : null, unsigned };
  };

  return [...rows].map(([key, touchpoints]): ConsistencyRow => {
    const channels = Map.groupBy(touchpoints, ({ card }) => card.channel ?? '');
    const cells = [...channels].map(([channel, members]) => cellOf(channel, members));
    const where = touchpoints.map(({ card }): Place => ({ type: 'card', id: card.id }));
    const tiers = tiersOf(touchpoints);
    return {
      situation: touchpoints[0]?.card.situation?.trim() ?? '',
      tiers,
      cells,
      differences: ASPECTS.flatMap((aspect): Difference[] => {
        const own = differing(cells, aspect, content, tiers);
        if (own.length === 0) return [];
        const rule = differenceRule(aspect);
        const sides = aspect === 'promise' ? signedPromise(key, where) : signed(rule, where, where);
        return [{ aspect, tiers: own, where, ...sides }];
      }),
    };
  });
};
