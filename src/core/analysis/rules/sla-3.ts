import type { Duration } from '../../base/index.ts';
import type { Sla } from '../../model/index.ts';
import { calendarOfSla, typicalTime } from '../calendar/index.ts';
import type { Draft } from '../finding.ts';
import { type Thing, thing } from '../place.ts';
import { type Offer, offersBySituation } from '../promises/offers.ts';
import { defineRule } from '../rule.ts';

interface Side {
  readonly channel: Thing;
  readonly target: Duration;
}

interface Facts {
  readonly situation: string;
  readonly promise: Sla['promise'];
  readonly tier: Thing | null;
  /** The channel that promises most. */
  readonly fast: Side;
  /** The one that takes more than twice as long; null where `missing` promises nothing. */
  readonly slow: Side | null;
  readonly missing: Thing | null;
}

const FACTOR = 2;

/** One situation, and two channels that promise something else. */
export const sla3 = defineRule({
  id: 'SLA-3',
  severity: 'warning',
  check: ({ tables, use }) => {
    const time = ({ sla }: Offer): number => typicalTime(sla.target, calendarOfSla(sla, tables));
    const side = ({ channel, sla }: Offer): Side => ({
      channel: thing('channels', tables.channels.get(channel) ?? { id: channel }),
      target: sla.target,
    });
    return use(offersBySituation).flatMap(({ situation, promise, tier, offers, without }): Draft<Facts>[] => {
      const sorted = quickest(offers.toSorted((a, b) => time(a) - time(b)));
      const [fastest, slowest] = [sorted[0], sorted.at(-1)];
      if (!fastest || !slowest) return [];
      const level = tier === null ? null : thing('tiers', tables.tiers.get(tier) ?? { id: tier });
      const facts = { situation, promise, tier: level, fast: side(fastest), slow: null, missing: null };
      const cards = [slowest, fastest].flatMap(({ card }) => (card ? [thing('cards', card)] : []));
      const standards = [slowest, fastest].map(({ sla }) => thing('slas', sla));
      const [first, ...others] = [...cards, ...standards] as [Thing, ...Thing[]];
      const differs =
        time(slowest) > FACTOR * time(fastest)
          ? [{ where: [first, ...others] as const, facts: { ...facts, slow: side(slowest) } }]
          : [];
      const detail = [promise, tier ?? ''].join(' ');
      return [
        ...differs.map((draft) => ({ ...draft, detail })),
        ...without.map(({ channel, card }) => ({
          where: [thing('cards', card), thing('slas', fastest.sla)] as const,
          facts: { ...facts, missing: thing('channels', tables.channels.get(channel) ?? { id: channel }) },
          detail,
        })),
      ];
    });
  },
});

/** The first offer of each channel. */
const quickest = (sorted: readonly Offer[]): readonly Offer[] =>
  [...Map.groupBy(sorted, ({ channel }) => channel).values()].flatMap(([first]) => first ?? []);
