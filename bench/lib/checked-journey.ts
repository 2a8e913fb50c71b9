import { LANE_ROLES } from '../../src/core/model/index.ts';

const WORDS = 'the parcel arrives late and nobody says why so the customer asks again in the chat'.split(' ');
const HAN = '包裹晚到没有人说明原因所以顾客又来问一遍客服查询物流给出新的时间'.split('');
const KINDS = [
  'greeting',
  'enquiry',
  'recommendation',
  'complaint',
  'apology',
  'handover',
  'proactive',
  'closing',
];
const PROMISES = ['first-response', 'resolution', 'fulfilment', 'wait', 'callback'];

export interface Size {
  readonly cards: number;
  /** Response times, scripts and authorities together. */
  readonly standards: number;
  readonly terms: number;
}

/** A made-up journey whose touchpoints carry standards, the same for the same size. */
export function checkedJourney({ cards, standards, terms }: Size): object {
  let seed = 11;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const pick = <T>(items: readonly T[]): T => items[next(items.length)] as T;
  const english = (length: number) => Array.from({ length }, () => pick(WORDS)).join(' ');
  const chinese = (length: number) => Array.from({ length }, () => pick(HAN)).join('');
  const text = (length: number) => (next(2) ? english(length) : chinese(2 * length));
  const third = Math.floor(standards / 3);
  const range = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));
  const steps = Math.max(2, Math.min(400, Math.round(Math.sqrt(cards * 1.6))));
  const isWork = (role: string) => role === 'frontstage' || role === 'backstage' || role === 'support';
  const rows = LANE_ROLES.filter((role) => role !== 'feeling' && role !== 'moments');
  const list = range(cards, (i) => {
    const role = pick(rows);
    const isMet = role === 'touchpoint';
    return {
      id: `c${i}`,
      lane: `lane-${role}`,
      step: `p${next(steps)}`,
      title: text(4),
      body: text(20),
      stake: 1 + next(5),
      ...(isMet && { channel: `ch${next(6)}`, situation: `situation ${next(20)}` }),
      ...(isWork(role) && { owner: `r${next(8)}`, duration: { amount: 1 + next(90), unit: 'min' } }),
      slas: isMet ? [`sla${next(third)}`, `sla${next(third)}`] : [],
      scripts: isMet ? [`scr${next(third)}`] : [],
      authorities: isMet ? [`auth${next(third)}`] : [],
    };
  });
  return {
    format: 'throughline/journey',
    version: 1,
    journey: { id: 'checked', title: 'Checked', personas: ['per0', 'per1'] },
    stages: range(Math.ceil(steps / 5), (i) => ({ id: `s${i}`, title: `Stage ${i}`, phase: 'during' })),
    steps: range(steps, (i) => ({ id: `p${i}`, stage: `s${Math.floor(i / 5)}`, title: `Step ${i}` })),
    lanes: LANE_ROLES.map((role) => ({ id: `lane-${role}`, role, title: role })),
    cards: list,
    moments: range(Math.floor(cards / 10), (i) => ({
      id: `m${i}`,
      kind: next(2) ? 'pain' : 'delight',
      step: `p${next(steps)}`,
      title: english(4),
      intensity: 1 + next(5),
      frequency: 1 + next(5),
    })),
    feelings: ['per0', 'per1'].flatMap((persona) =>
      range(steps, (i) => ({ persona, step: `p${i}`, score: next(11) - 5 })),
    ),
    // Forward only: a map of nothing but circles would not be a fair one.
    links: range(Math.floor(cards / 2), (i) => {
      const from = next(cards - 1);
      const to = Math.min(cards - 1, from + 1 + next(40));
      return { id: `l${i}`, from: `c${from}`, to: `c${to}`, kind: pick(['flow', 'needs', 'handoff']) };
    }),
    library: {
      personas: [0, 1].map((i) => ({ id: `per${i}`, name: `Persona ${i}` })),
      channels: range(6, (i) => ({ id: `ch${i}`, name: `Channel ${i}`, kind: i === 0 ? 'bot' : 'chat' })),
      roles: range(8, (i) => ({ id: `r${i}`, name: `Role ${i}`, calendar: `cal${i % 2}` })),
      calendars: range(2, (i) => ({
        id: `cal${i}`,
        name: `Calendar ${i}`,
        timezone: 'Asia/Shanghai',
        week: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: i === 0 ? '18:00' : '21:00' }],
      })),
      slas: range(third, (i) => ({
        id: `sla${i}`,
        name: `Standard ${i}`,
        promise: pick(PROMISES),
        target: { amount: 1 + next(48), unit: 'h' },
        situation: `situation ${next(20)}`,
        escalations: next(2) ? [{ after: { amount: 30, unit: 'min' }, to: `r${next(8)}` }] : [],
      })),
      scripts: range(third, (i) => ({
        id: `scr${i}`,
        name: `Script ${i}`,
        kind: KINDS[i % KINDS.length],
        voice: 'voice',
        lines: ['feeling', 'understanding', 'action'].map((part, nth) => ({
          id: `scr${i}-${nth}`,
          part,
          text: `${text(15)} ${part === 'action' ? 'within 24 hours' : ''}`,
        })),
      })),
      authorities: range(third, (i) => ({
        id: `auth${i}`,
        role: `r${next(8)}`,
        situation: `situation ${next(20)}`,
        may: ['refund'],
        limit: { amount: next(500), currency: 'CNY' },
        beyond: `r${next(8)}`,
      })),
      terms: range(terms, (i) => ({
        id: `t${i}`,
        term: i % 2 ? `${english(2)} ${i}` : chinese(3),
        say: i % 3 ? english(2) : '',
      })),
      voices: [{ id: 'voice', name: 'Voice', address: '{surname}', avoid: ['guys', '亲'] }],
    },
  };
}
