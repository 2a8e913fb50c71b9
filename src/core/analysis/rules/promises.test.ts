import { describe, expect, it } from 'vitest';
import { replaceRecord, snapshotOf, strange } from '../../layout/testing/snapshot-of.ts';
import { type AnyFinding, analyse, createAnalyser, messageOf } from '../index.ts';

type Raw = Record<string, unknown>;
type Case = { cards?: Raw[]; links?: Raw[]; library?: Record<string, Raw[]>; waivers?: Raw[] };

const clock = { now: Date.parse('2026-11-23T09:00:00Z'), timeZone: 'UTC' };

const fileOf = ({ cards = [], links = [], library = {}, waivers = [] }: Case): Raw => ({
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'J' },
  stages: [{ id: 's', title: 'S', phase: 'during' }],
  steps: [{ id: 'p', stage: 's', title: 'Step' }],
  lanes: [
    { id: 'touch', role: 'touchpoint', title: 'Touchpoints' },
    { id: 'front', role: 'frontstage', title: 'Front' },
    { id: 'back', role: 'backstage', title: 'Back' },
  ],
  cards: cards.map((card) => ({ lane: 'touch', step: 'p', title: card.id, ...card })),
  links: links.map((link, i) => ({ id: `l${i}`, ...link })),
  waivers,
  library,
});

const CHANNELS = [
  { id: 'shop', name: 'Shop', kind: 'shop' },
  { id: 'chat', name: 'Chat', kind: 'chat' },
];
const found = (rule: string, given: Case): AnyFinding[] =>
  analyse(snapshotOf(fileOf(given)), clock).findings.filter((one) => one.rule === rule);
const ids = (rule: string, given: Case): string[] => found(rule, given).map(({ where }) => where[0].id);
const say = (findings: AnyFinding[], locale: 'en' | 'zh-CN' = 'en'): string[] =>
  findings.map((one) => messageOf(one, locale));

const sla = (id: string, amount: number, unit: string, facts: Raw = {}): Raw => ({
  id,
  name: id,
  promise: 'resolution',
  target: { amount, unit },
  ...facts,
});
const script = (id: string, kind: string): Raw => ({ id, name: id, kind });

describe('SLA-1 a touchpoint without a standard of response', () => {
  const library = {
    slas: [
      sla('settled', 1, 'd'),
      sla('answered', 30, 's', { promise: 'first-response' }),
      sla('sent', 1, 'd', { promise: 'fulfilment' }),
      sla('queue', 3, 'min', { promise: 'wait' }),
      sla('call', 2, 'h', { promise: 'callback' }),
    ],
  };

  it('fires without one, with one that is gone, and with a resolution alone', () => {
    const cards = [{ id: 'a' }, { id: 'b', slas: ['gone'] }, { id: 'c', slas: ['settled'] }];
    expect(ids('SLA-1', { cards, library })).toEqual(['a', 'b', 'c']);
  });

  it('is silent with any of the four, off the touchpoint lane, and in the unplaced tray', () => {
    const cards = [
      ...['answered', 'sent', 'queue', 'call'].map((id) => ({ id: `t-${id}`, slas: ['settled', id] })),
      { id: 'b', lane: 'back' },
    ];
    expect(ids('SLA-1', { cards, library })).toEqual([]);
  });
});

describe('SLA-2 an impossible promise', () => {
  const office = {
    id: 'office',
    name: 'Office',
    timezone: 'Europe/Berlin',
    week: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
  };
  const given = (duration: Raw, target: Raw = { amount: 24, unit: 'h' }): Case => ({
    cards: [
      { id: 'order', slas: ['ship'] },
      { id: 'pack', lane: 'back', owner: 'store', duration },
    ],
    links: [{ from: 'order', to: 'pack', kind: 'needs' }],
    library: {
      slas: [{ id: 'ship', name: 'Shipped', promise: 'fulfilment', target }],
      roles: [{ id: 'store', name: 'Store', calendar: 'office' }],
      calendars: [office],
    },
  });

  it('SLA-2 fires where 24 hours stand over three days', () => {
    const findings = found('SLA-2', given({ amount: 3, unit: 'd' }));
    expect(findings.map(({ where }) => where.map(({ id }) => id))).toEqual([['order', 'ship', 'pack']]);
    expect(findings[0]).toMatchObject({ severity: 'error', facts: { excess: { amount: 2, unit: 'd' } } });
  });

  it('SLA-2 says the worst start as a date, the excess and what decides', () => {
    const findings = found('SLA-2', given({ amount: 4, unit: 'wh' }));
    expect(say(findings)).toEqual([
      'Impossible promise: the card “order” promises “Shipped” within 24 hours, but it can take 43 hours longer, at worst when it starts on November 27, 2026 at 2:00 PM. What decides: “pack” → “order”.',
    ]);
    expect(say(findings, 'zh-CN')).toEqual([
      '承诺无法兑现：卡片“order”按“Shipped”承诺24小时内完成，最坏会超出43小时，出现在2026年11月27日 14:00受理的时候。关键路径：“pack”→“order”。',
    ]);
  });

  it('SLA-2 is silent where the work is done in time, and where working days stand over working days', () => {
    expect(found('SLA-2', given({ amount: 5, unit: 'h' }))).toEqual([]);
    expect(found('SLA-2', given({ amount: 4, unit: 'wh' }, { amount: 4, unit: 'd' }))).toEqual([]);
  });

  it('SLA-2 holds no promise of a first response against the work behind it', () => {
    const { library, ...rest } = given({ amount: 3, unit: 'd' });
    const slas = [
      { id: 'ship', name: 'Answered', promise: 'first-response', target: { amount: 1, unit: 'h' } },
    ];
    expect(found('SLA-2', { ...rest, library: { ...library, slas } })).toEqual([]);
  });

  it('SLA-2 names work that is never done', () => {
    const { library, ...rest } = given({ amount: 4, unit: 'wh' });
    const calendars = [{ ...office, week: [] }];
    const findings = found('SLA-2', { ...rest, library: { ...library, calendars } });
    expect(say(findings)[0]).toContain('never done');
    expect(say(findings, 'zh-CN')[0]).toContain('从不开工');
  });

  it('SLA-2 found after a change is SLA-2 found from scratch, and what did not change stays the same object', () => {
    const check = createAnalyser();
    const before = snapshotOf(fileOf(given({ amount: 3, unit: 'd' })));
    const first = check(before, clock);
    const after = replaceRecord(before, 'cards', 'pack', { duration: { amount: 2, unit: 'd' } });
    expect(check(after, clock).findings).toEqual(analyse(strange(after), clock).findings);
    const again = check(after, { ...clock, now: clock.now + 1 });
    const only = (findings: readonly AnyFinding[]) => findings.find(({ rule }) => rule === 'SLA-2');
    expect(only(again.findings)).toMatchObject({ facts: { excess: { amount: 24, unit: 'h' } } });
    expect(only(first.findings)).toMatchObject({ facts: { excess: { amount: 2, unit: 'd' } } });
  });
});

describe('SLA-3 one situation, two channels, two promises', () => {
  const cards = (chat: string[], shop: string[] = ['slow']): Raw[] => [
    { id: 'a', channel: 'shop', situation: 'Enquiry', slas: shop },
    { id: 'b', channel: 'chat', situation: ' enquiry', slas: chat },
  ];
  const slas = [
    sla('slow', 3, 'min', { promise: 'wait' }),
    sla('same', 90, 's', { promise: 'wait' }),
    sla('fast', 80, 's', { promise: 'wait' }),
    sla('quick', 10, 's', { promise: 'wait', tier: 'gold' }),
  ];
  const library = { channels: CHANNELS, slas, tiers: [{ id: 'gold', name: 'Gold', level: 'key' }] };

  it('fires beyond a factor of two, and names both', () => {
    const findings = found('SLA-3', { cards: cards(['fast']), library });
    expect(findings.map(({ where }) => where.map(({ id }) => id))).toEqual([['a', 'b', 'slow', 'fast']]);
    expect(say(findings)).toEqual([
      'In the situation “Enquiry”, “Chat” promises a waiting time within 80 seconds; “Shop” takes 3 minutes, more than twice as long.',
    ]);
  });

  it('fires where one channel promises nothing of the kind', () => {
    expect(ids('SLA-3', { cards: cards([]), library })).toEqual(['b']);
  });

  it('is silent at exactly a factor of two, in one channel, and in two situations', () => {
    expect(found('SLA-3', { cards: cards(['same']), library })).toEqual([]);
    const one = cards(['fast']).map((card) => ({ ...card, channel: 'chat' }));
    expect(found('SLA-3', { cards: one, library })).toEqual([]);
    const apart = cards(['fast']).map((card, i) => ({ ...card, situation: `s${i}` }));
    expect(found('SLA-3', { cards: apart, library })).toEqual([]);
  });

  it('compares like tier with like tier; a standard for everybody serves each', () => {
    expect(found('SLA-3', { cards: cards(['slow', 'quick'], ['slow']), library })).toEqual([]);
    expect(ids('SLA-3', { cards: cards(['quick'], ['slow']), library })).toEqual(['b']);
  });
});

describe('SLA-4 a complaint’s standard and who hears of it', () => {
  const given = (escalations: Raw[], kind = 'complaint', facts: Raw = {}): Case => ({
    cards: [{ id: 'a', slas: ['fix'], scripts: ['talk'] }],
    library: {
      slas: [sla('fix', 24, 'h', { escalations, ...facts })],
      scripts: [script('talk', kind)],
      roles: [{ id: 'boss', name: 'Boss' }],
      calendars: [
        {
          id: 'c',
          name: 'C',
          timezone: 'UTC',
          week: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
        },
      ],
    },
  });
  const faults = (given: Case) =>
    found('SLA-4', given).map(({ severity, facts }) => [severity, (facts as Raw).fault]);

  it('fires without an escalation, at the target, and after it', () => {
    expect(faults(given([]))).toEqual([['warning', 'none']]);
    expect(faults(given([{ after: { amount: 1, unit: 'd' }, to: 'boss' }]))).toEqual([['warning', 'late']]);
    expect(faults(given([{ after: { amount: 2, unit: 'd' }, to: 'boss' }]))).toEqual([['warning', 'late']]);
  });

  it('an escalation to nobody is an error', () => {
    expect(faults(given([{ after: { amount: 1, unit: 'h' }, to: 'gone' }]))).toEqual([['error', 'nobody']]);
  });

  it('is silent in time, and for what is no complaint', () => {
    expect(faults(given([{ after: { amount: 23, unit: 'h' }, to: 'boss' }]))).toEqual([]);
    expect(faults(given([], 'enquiry'))).toEqual([]);
  });

  it('compares working time with working time of the same calendar', () => {
    const days = (after: number) =>
      given([{ after: { amount: after, unit: 'wh' }, to: 'boss' }], 'complaint', {
        calendar: 'c',
        target: { amount: 2, unit: 'wd' },
      });
    expect(faults(days(15))).toEqual([]);
    expect(faults(days(16))).toEqual([['warning', 'late']]);
  });

  it('speaks both languages', () => {
    expect(say(found('SLA-4', given([])))).toEqual([
      'The response standard “fix” has no escalation: nobody hears of a complaint before 24 hours have gone by.',
    ]);
    expect(say(found('SLA-4', given([])), 'zh-CN')).toEqual([
      '响应时效“fix”没有升级机制：投诉拖过24小时也没有人知道。',
    ]);
  });
});

describe('SLA-5 a circle of waiting', () => {
  const cards = ['a', 'b', 'c'].map((id) => ({ id, lane: 'back' }));

  it('fires for needs, for flow behind the scenes, and for both together; once a circle', () => {
    const circle = (kinds: string[]) =>
      found('SLA-5', {
        cards,
        links: kinds.map((kind, i) =>
          kind === 'needs'
            ? { from: 'abc'[i], to: 'abc'[(i + 1) % 3], kind }
            : { from: 'abc'[(i + 1) % 3], to: 'abc'[i], kind },
        ),
      });
    for (const kinds of [
      ['needs', 'needs', 'needs'],
      ['flow', 'flow', 'flow'],
      ['needs', 'flow', 'needs'],
    ]) {
      expect(circle(kinds).map(({ where }) => where.map(({ id }) => id).join(''))).toEqual(['abc']);
    }
    expect(circle(['needs', 'needs', 'handoff'])).toEqual([]);
  });

  it('is silent where flow runs in a circle on the side of the customer, and where ways meet again', () => {
    const touch = cards.map((card) => ({ ...card, lane: 'touch' }));
    const flow = ['ab', 'bc', 'ca'].map(([from, to]) => ({ from, to, kind: 'flow' }));
    expect(found('SLA-5', { cards: touch, links: flow })).toEqual([]);
    const meet = ['ab', 'bc', 'ac'].map(([from, to]) => ({ from, to, kind: 'needs' }));
    expect(found('SLA-5', { cards, links: meet })).toEqual([]);
  });
});

describe('AUTH-1 a dead end for complaints', () => {
  const desk = { id: 'desk', role: 'agent', situation: 'fault', may: ['escalate'], beyond: 'lead' };
  const lead = { id: 'lead-may', role: 'lead', situation: 'Fault ', may: ['refund'] };
  const given = (authorities: Raw[], facts: Raw = {}, kind = 'complaint'): Case => ({
    cards: [
      { id: 'a', situation: 'fault', slas: ['fix'], scripts: ['talk'], authorities: ['desk'], ...facts },
    ],
    library: {
      slas: [sla('fix', 24, 'h')],
      scripts: [script('talk', kind)],
      roles: ['agent', 'lead', 'boss'].map((id) => ({ id, name: id })),
      authorities,
    },
  });

  it('fires where nobody on the way may settle it, and says who was asked', () => {
    const findings = found('AUTH-1', given([desk]));
    expect(findings.map(({ where }) => where.map(({ id }) => id))).toEqual([['a', 'lead']]);
    expect(say(findings)).toEqual([
      'Dead end for complaints at the card “a”: it goes on to “lead”, and none of them may refund, replace, repair, compensate, waive or promise anything.',
    ]);
    expect(ids('AUTH-1', given([], {}, 'apology'))).toEqual(['a']);
  });

  it('fires where who may settle it is reached too late, or may do so elsewhere alone', () => {
    const slow = { ...desk, within: { amount: 24, unit: 'h' } };
    expect(say(found('AUTH-1', given([slow, lead])))[0]).toContain('only once the promised time is over');
    expect(ids('AUTH-1', given([desk, { ...lead, situation: 'noise' }]))).toEqual(['a']);
  });

  it('is silent where the touchpoint, the next or the one after may settle it in time', () => {
    expect(found('AUTH-1', given([{ ...desk, may: ['repair'] }]))).toEqual([]);
    expect(found('AUTH-1', given([desk, lead]))).toEqual([]);
    const chain = [
      { ...desk, within: { amount: 2, unit: 'h' } },
      { ...lead, may: [], beyond: 'boss' },
      { ...lead, id: 'b', role: 'boss', situation: '' },
    ];
    expect(found('AUTH-1', given(chain))).toEqual([]);
  });

  it('is silent for what is no complaint, and follows escalations too', () => {
    expect(found('AUTH-1', given([desk], {}, 'enquiry'))).toEqual([]);
    const { cards, library } = given([lead], { authorities: [] });
    const escalations = [{ after: { amount: 23, unit: 'h' }, to: 'lead' }];
    expect(
      found('AUTH-1', { cards, library: { ...library, slas: [sla('fix', 24, 'h', { escalations })] } }),
    ).toEqual([]);
  });

  it('a circle of people who ask each other ends', () => {
    const round = [desk, { ...lead, may: ['escalate'], beyond: 'agent' }, { ...desk, id: 'd2' }];
    expect(ids('AUTH-1', given(round))).toEqual(['a']);
  });
});

describe('AUTH-2 who is asked beyond a limit', () => {
  const low = {
    id: 'low',
    role: 'agent',
    situation: 'fault',
    may: ['refund'],
    limit: { amount: 100, currency: 'EUR' },
    beyond: 'lead',
  };
  const given = (...authorities: Raw[]): Case => ({
    cards: [{ id: 'a', authorities: ['low'] }],
    library: { roles: ['agent', 'lead'].map((id) => ({ id, name: id })), authorities: [low, ...authorities] },
  });
  const lead = (facts: Raw): Raw => ({
    id: 'high',
    role: 'lead',
    situation: 'fault',
    may: ['refund'],
    ...facts,
  });

  it('fires without an authority for the situation, or with a lower limit', () => {
    expect(ids('AUTH-2', given())).toEqual(['low']);
    expect(ids('AUTH-2', given(lead({ situation: 'noise' })))).toEqual(['low']);
    const lower = found('AUTH-2', given(lead({ limit: { amount: 50, currency: 'EUR' } })));
    expect(say(lower)).toEqual([
      'Beyond 100 EUR, “agent” asks “lead” in the situation “fault”, whose own limit is lower: 50 EUR.',
    ]);
  });

  it('is silent with a limit as high, none at all, or in other money', () => {
    expect(found('AUTH-2', given(lead({ limit: { amount: 100, currency: 'EUR' } })))).toEqual([]);
    expect(found('AUTH-2', given(lead({})))).toEqual([]);
    expect(found('AUTH-2', given(lead({ limit: { amount: 5, currency: 'CNY' } })))).toEqual([]);
    expect(found('AUTH-2', given(lead({ situation: '' })))).toEqual([]);
  });
});
