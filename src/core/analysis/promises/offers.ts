import type { Card, Sla } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { usedSlas } from '../indexes/library.ts';
import { equipped } from './complaints.ts';
import { situationKey } from './situation.ts';

/** A promise that one channel makes in a situation. */
export interface Offer {
  readonly situation: string;
  readonly channel: string;
  readonly sla: Sla;
  /** The touchpoint that it is attached to; none for a standard that names situation and channel itself. */
  readonly card?: Card;
}

/** What the channels that serve a situation promise to one tier. */
export interface Offers {
  readonly situation: string;
  readonly promise: Sla['promise'];
  readonly tier: string | null;
  readonly offers: readonly Offer[];
  /** The channels that serve the situation and promise nothing of the kind. */
  readonly without: ReadonlyArray<{ readonly channel: string; readonly card: Card }>;
}

/** Promises by situation, kind and tier, where more than one channel serves the situation. */
export const offersBySituation = ({ use }: Context): readonly Offers[] => {
  const places = use(equipped).flatMap(({ card, slas }) =>
    card.situation?.trim() && card.channel !== undefined
      ? [{ card, slas, channel: card.channel, situation: card.situation.trim() }]
      : [],
  );
  const attached = places.flatMap(({ card, slas, channel, situation }): Offer[] =>
    slas.map((sla) => ({ situation, channel: sla.channel ?? channel, sla, card })),
  );
  const named = use(usedSlas).flatMap((sla): Offer[] =>
    sla.situation?.trim() && sla.channel !== undefined
      ? [{ situation: sla.situation.trim(), channel: sla.channel, sla }]
      : [],
  );
  const served = Map.groupBy(places, ({ situation }) => situationKey(situation));
  const groups = Map.groupBy([...attached, ...named], ({ situation }) => situationKey(situation));
  return [...groups].flatMap(([key, offers]) =>
    [...Map.groupBy(offers, ({ sla }) => `${sla.promise} ${sla.tier ?? ''}`).values()].map((same) => {
      const { sla, situation } = same[0] as Offer;
      const tier = sla.tier ?? null;
      // A standard for everybody serves each tier.
      const serves = (other: Offer): boolean =>
        other.sla.promise === sla.promise && (other.sla.tier === undefined || other.sla.tier === sla.tier);
      const covered = new Set(offers.filter(serves).map(({ channel }) => channel));
      const without = (served.get(key) ?? []).filter(({ channel }) => !covered.has(channel));
      const channels = Map.groupBy(without, ({ channel }) => channel);
      return {
        situation,
        promise: sla.promise,
        tier,
        offers: same,
        without: [...channels.values()].flatMap(([first]) => first ?? []),
      };
    }),
  );
};
