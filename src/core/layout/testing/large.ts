import { LANE_ROLES, LINK_KINDS, type Snapshot } from '../../model/index.ts';
import { snapshotOf } from './snapshot-of.ts';

const WORDS = 'the parcel arrives late and nobody says why so the customer asks again in the chat'.split(' ');

/** A made-up journey with about so many cards, the same for the same number. */
export function largeJourney(cards: number): Snapshot {
  const steps = Math.max(2, Math.min(400, Math.round(Math.sqrt(cards * 1.6))));
  const stages = Math.ceil(steps / 5);
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const sentence = (length: number) => Array.from({ length }, () => WORDS[next(WORDS.length)]).join(' ');
  const lanes = LANE_ROLES.map((role) => ({ id: `lane-${role}`, role, title: role }));
  const roomy = lanes.filter(({ role }) => role !== 'feeling' && role !== 'moments');
  const list = Array.from({ length: cards }, (_, i) => ({
    id: `c${i}`,
    lane: roomy[next(roomy.length)]?.id,
    step: `p${next(steps)}`,
    title: sentence(3 + next(6)),
    body: next(2) ? sentence(20) : '',
    channel: next(2) ? 'ch' : undefined,
    slas: next(3) ? [] : ['sla'],
    tags: next(4) ? [] : ['tag', 'another'],
  }));
  return snapshotOf({
    format: 'throughline/journey',
    version: 1,
    journey: { id: 'large', title: 'Large', locale: 'en', view: 'current', personas: ['per-0', 'per-1'] },
    stages: Array.from({ length: stages }, (_, i) => ({
      id: `s${i}`,
      title: `Stage ${i}`,
      phase: ['before', 'during', 'after'][Math.floor((i / stages) * 3)],
    })),
    steps: Array.from({ length: steps }, (_, i) => ({
      id: `p${i}`,
      stage: `s${Math.floor(i / 5)}`,
      title: `Step ${i}`,
    })),
    lanes,
    cards: list,
    moments: Array.from({ length: Math.floor(cards / 10) }, (_, i) => ({
      id: `m${i}`,
      kind: next(2) ? 'pain' : 'delight',
      step: `p${next(steps)}`,
      card: `c${next(cards)}`,
      title: sentence(4),
      intensity: 1 + next(5),
      frequency: 3,
    })),
    feelings: ['per-0', 'per-1'].flatMap((persona) =>
      Array.from({ length: steps }, (_, i) => ({ persona, step: `p${i}`, score: next(11) - 5 })),
    ),
    links: Array.from({ length: Math.floor(cards / 2) }, (_, i) => ({
      id: `l${i}`,
      from: `c${next(cards)}`,
      to: `c${next(cards)}`,
      kind: LINK_KINDS[next(3)],
      label: next(5) ? '' : sentence(2),
    })),
    library: {
      channels: [{ id: 'ch', name: 'Chat', kind: 'chat' }],
      personas: ['per-0', 'per-1'].map((id) => ({ id, name: id })),
    },
  });
}
