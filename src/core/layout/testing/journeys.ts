import fc from 'fast-check';
import { LANE_ROLES, LINK_KINDS, PHASES, type Snapshot } from '../../model/index.ts';
import { snapshotOf } from './snapshot-of.ts';

const title = fc.oneof(
  fc.constantFrom(
    '',
    'Calls the desk',
    '顾客等了两小时，没有人来解释发生了什么',
    'Will I have to explain this again?',
  ),
  fc.string({ maxLength: 60 }),
);

/** Small journeys of every shape: stages without steps, lanes of one role, crowded and empty cells, links both ways. */
export const journeys: fc.Arbitrary<Snapshot> = fc
  .record({
    stages: fc.array(fc.record({ phase: fc.constantFrom(...PHASES), steps: fc.nat({ max: 4 }), title }), {
      maxLength: 5,
    }),
    lanes: fc.array(fc.record({ role: fc.constantFrom(...LANE_ROLES), title }), { maxLength: 7 }),
    cards: fc.array(
      fc.record({
        lane: fc.nat(),
        step: fc.nat(),
        title,
        body: title,
        channel: fc.boolean(),
        tags: fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 5 }),
        slas: fc.nat({ max: 3 }),
        stake: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 40 },
    ),
    moments: fc.array(
      fc.record({ card: fc.nat(), step: fc.nat(), pain: fc.boolean(), onCard: fc.boolean(), title }),
      { maxLength: 12 },
    ),
    measures: fc.array(fc.record({ step: fc.nat(), value: fc.nat(), target: fc.option(fc.nat()) }), {
      maxLength: 6,
    }),
    scores: fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 20 }),
    links: fc.array(
      fc.record({ from: fc.nat(), to: fc.nat(), kind: fc.constantFrom(...LINK_KINDS), label: title }),
      { maxLength: 40 },
    ),
  })
  .map((parts) => {
    const stages = parts.stages.map(({ phase, title: name }, i) => ({ id: `s${i}`, title: name, phase }));
    const steps = parts.stages.flatMap(({ steps: count }, s) =>
      Array.from({ length: count }, (_, i) => ({ id: `p${s}-${i}`, stage: `s${s}`, title: `Step ${i}` })),
    );
    const lanes = parts.lanes.map((lane, i) => ({ id: `lane${i}`, ...lane }));
    const pick = <T extends { id: string }>(from: readonly T[], at: number) => from[at % from.length]?.id;
    const placed = steps.length > 0 && lanes.length > 0;
    const cards = (placed ? parts.cards : []).map((card, i) => ({
      ...card,
      id: `c${i}`,
      lane: pick(lanes, card.lane),
      step: pick(steps, card.step),
      channel: card.channel ? 'ch' : undefined,
      slas: Array.from({ length: card.slas }, (_, n) => `sla${n}`),
    }));
    const some = cards.length > 0;
    return snapshotOf({
      format: 'throughline/journey',
      version: 1,
      journey: { id: 'j', title: 'Journey', locale: 'en', view: 'current', personas: ['per'] },
      stages,
      steps,
      lanes,
      cards,
      moments: (steps.length > 0 ? parts.moments : []).map(({ pain, onCard, title: name, ...moment }, i) => ({
        id: `m${i}`,
        kind: pain ? 'pain' : 'delight',
        step: pick(steps, moment.step),
        card: onCard && some ? pick(cards, moment.card) : undefined,
        title: name,
        intensity: 3,
        frequency: 2,
      })),
      measures: (steps.length > 0 ? parts.measures : []).map(({ step, value, target }) => ({
        step: pick(steps, step),
        metric: 'csat',
        value,
        target: target ?? undefined,
      })),
      feelings: steps.flatMap((step, i) => {
        const score = parts.scores[i];
        return score === undefined ? [] : [{ persona: 'per', step: step.id, score, quote: 'So it was' }];
      }),
      links: (some ? parts.links : []).map((link, i) => ({
        ...link,
        id: `l${i}`,
        from: pick(cards, link.from),
        to: pick(cards, link.to),
      })),
      library: {
        channels: [{ id: 'ch', name: 'Chat with people', kind: 'chat' }],
        personas: [{ id: 'per', name: 'Lin' }],
      },
    });
  });

const labels = fc.constantFrom('', 'asks', 'is told by the desk', '没有人来解释');

/** Few cells with many links between them, most with words on them: one change has others follow. */
export const crowdedJourneys: fc.Arbitrary<Snapshot> = fc
  .record({
    cards: fc.array(fc.record({ lane: fc.nat({ max: 3 }), step: fc.nat({ max: 3 }), title }), {
      minLength: 6,
      maxLength: 16,
    }),
    links: fc.array(
      fc.record({ from: fc.nat(), to: fc.nat(), kind: fc.constantFrom(...LINK_KINDS), label: labels }),
      { minLength: 12, maxLength: 40 },
    ),
  })
  .map(({ cards, links }) =>
    snapshotOf({
      format: 'throughline/journey',
      version: 1,
      journey: { id: 'j', title: 'Crowded', locale: 'en', view: 'current', personas: [] },
      stages: ['s0', 's1'].map((id) => ({ id, title: id, phase: 'during' })),
      steps: Array.from({ length: 4 }, (_, i) => ({ id: `p${i}`, stage: `s${i >> 1}`, title: `Step ${i}` })),
      lanes: LANE_ROLES.slice(0, 4).map((role, i) => ({ id: `lane${i}`, role, title: role })),
      cards: cards.map(({ lane, step, ...card }, i) => ({
        ...card,
        id: `c${i}`,
        lane: `lane${lane}`,
        step: `p${step}`,
      })),
      links: links.map(({ from, to, ...link }, i) => ({
        ...link,
        id: `l${i}`,
        from: `c${from % cards.length}`,
        to: `c${to % cards.length}`,
      })),
    }),
  );
