import type { Context } from '../context.ts';
import type { Waived } from '../finding.ts';
import type { Place } from '../place.ts';
import { equipped } from '../promises/complaints.ts';
import { offersBySituation } from '../promises/offers.ts';
import { situationKey } from '../promises/situation.ts';
import { sla3 } from '../rules/sla-3.ts';
import { waivedBy } from '../waivers.ts';

export const ASPECTS = ['promise', 'script', 'authority', 'system'] as const;
export type Aspect = (typeof ASPECTS)[number];

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
  readonly where: readonly Place[];
  /** Who signed it off; null while it is open. */
  readonly waived: Waived | null;
}

export interface ConsistencyRow {
  readonly situation: string;
  readonly cells: readonly ConsistencyCell[];
  readonly differences: readonly Difference[];
}

/** The rule that a waiver names to sign a difference off; promises have a check of their own. */
export const differenceRule = (aspect: Aspect): string =>
  aspect === 'promise' ? sla3.id : `consistency.${aspect}`;

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();

/** What the channels that serve one situation promise, say, may decide and look into, side by side. */
export const consistencyMatrix = ({ use }: Context): readonly ConsistencyRow[] => {
  const waiver = use(waivedBy);
  const promises = use(offersBySituation);
  const served = use(equipped).filter(({ card }) => card.situation?.trim() && card.channel !== undefined);
  const rows = Map.groupBy(served, ({ card }) => situationKey(card.situation ?? ''));
  return [...rows].map(([key, touchpoints]): ConsistencyRow => {
    const channels = Map.groupBy(touchpoints, ({ card }) => card.channel ?? '');
    const cells = [...channels].map(([channel, members]) => ({
      channel,
      cards: members.map(({ card }) => card.id),
      promise: distinct(members.flatMap(({ slas }) => slas.map(({ id }) => id))),
      script: distinct(members.flatMap(({ scripts }) => scripts.map(({ id }) => id))),
      authority: distinct(members.flatMap(({ card }) => card.authorities)),
      system: distinct(members.flatMap(({ card }) => card.systems.map((name) => name.trim()))),
    }));
    const where = touchpoints.map(({ card }): Place => ({ type: 'card', id: card.id }));
    const own = promises.filter(({ situation }) => situationKey(situation) === key);
    const standards = own.flatMap(({ offers }) =>
      offers.map(({ sla }): Place => ({ type: 'sla', id: sla.id })),
    );
    const differs = ASPECTS.filter(
      (aspect) => new Set(cells.map((cell) => cell[aspect].join('\n'))).size > 1,
    );
    return {
      situation: touchpoints[0]?.card.situation?.trim() ?? '',
      cells,
      differences: differs.map((aspect) => {
        const places = aspect === 'promise' ? [...where, ...standards] : where;
        return { aspect, where, waived: waiver(differenceRule(aspect), places) ?? null };
      }),
    };
  });
};
