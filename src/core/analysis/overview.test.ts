import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../layout/testing/snapshot-of.ts';
import { type ComputeOptions, computeJourney } from './overview.ts';

type Raw = Record<string, unknown>;

const clock = { now: Date.parse('2026-11-23T09:00:00Z'), timeZone: 'UTC' };
const usual: ComputeOptions = { shrinkage: 0, felt: null, took: null };

const fileOf = (parts: Raw): Raw => ({
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'J' },
  stages: [{ id: 's', title: 'S', phase: 'during' }],
  steps: ['one', 'two', 'three'].map((id) => ({ id, stage: 's', title: id })),
  lanes: [{ id: 'touch', role: 'touchpoint', title: 'Touchpoints' }],
  ...parts,
});
const compute = (parts: Raw, options: Partial<ComputeOptions> = {}) =>
  computeJourney(snapshotOf(fileOf(parts)), clock, { ...usual, ...options });

describe('the memory curve', () => {
  const feelings = [
    { persona: 'lin', step: 'three', score: 1 },
    { persona: 'lin', step: 'one', score: 3 },
    { persona: 'lin', step: 'two', score: -4 },
  ];
  const library = { personas: [{ id: 'lin', name: 'Lin' }] };

  it('has mean, peak, end and peak-end along the map', () => {
    const [lin] = compute({ feelings, library }).memory;
    expect(lin).toMatchObject({ mean: 0, peak: -4, end: 1, peakEnd: -1.5, changed: null });
    expect(lin?.steps.map(({ step }) => step)).toEqual(['one', 'two', 'three']);
  });

  it('shows what one step would change, within the scale', () => {
    const changed = (step: string, by: number) =>
      compute({ feelings, library }, { felt: { step, by } }).memory[0]?.changed;
    expect(changed('two', 5)).toEqual({ mean: 5 / 3, peak: 3, end: 1, peakEnd: 2 });
    expect(changed('three', 9)).toMatchObject({ peak: 5, end: 5 });
    expect(changed('nowhere', 1)).toBeNull();
  });

  it('peak-end lies between peak and end, and a change of nothing changes nothing', () => {
    const scores = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(scores, (felt) => {
        const steps = ['one', 'two', 'three'];
        const given = felt.map((score, i) => ({ persona: 'lin', step: steps[i], score }));
        const [lin] = compute({ feelings: given, library }, { felt: { step: 'one', by: 0 } }).memory;
        const { mean, peak, end, peakEnd, changed } = lin as NonNullable<typeof lin>;
        expect(changed).toEqual({ mean, peak, end, peakEnd });
        expect(Math.abs(peak)).toBe(Math.max(...felt.map(Math.abs)));
        expect(peakEnd).toBe((peak + end) / 2);
      }),
    );
  });
});

it('the dramatic arc is the mean stake of each step', () => {
  const cards = [
    { id: 'a', lane: 'touch', step: 'one', title: '', stake: 5 },
    { id: 'b', lane: 'touch', step: 'one', title: '', stake: 2 },
    { id: 'c', lane: 'touch', step: 'one', title: '' },
    { id: 'd', lane: 'touch', step: 'two', title: '' },
  ];
  expect(compute({ cards }).arc.map(({ stake }) => stake)).toEqual([3.5, null, null]);
});

it('moments rank by intensity, frequency and stake; what is assumed counts half, ties go by the map', () => {
  const cards = [{ id: 'a', lane: 'touch', step: 'two', title: '', stake: 4 }];
  const moment = (id: string, step: string, intensity: number, state: string) => ({
    id,
    kind: 'pain',
    step,
    title: id,
    intensity,
    frequency: 3,
    evidence: { state, source: '' },
  });
  const moments = [
    moment('late', 'three', 4, 'observed'),
    moment('early', 'one', 4, 'observed'),
    moment('assumed', 'two', 2, 'assumed'),
    moment('heavy', 'two', 2, 'proposed'),
  ];
  expect(compute({ cards, moments }).moments.map(({ moment: { id }, weight }) => [id, weight])).toEqual([
    ['heavy', 24],
    ['early', 12],
    ['assumed', 12],
    ['late', 12],
  ]);
  // Within a step as they stand in it, on a card or not.
  const tied = [{ ...moment('m', 'two', 1, 'observed'), card: 'a' }, moment('n', 'two', 1, 'observed')];
  expect(compute({ cards, moments: tied }).moments.map(({ moment: { id } }) => id)).toEqual(['m', 'n']);
});

describe('staffing of touchpoints', () => {
  const card = (id: string, slas: string[], facts: Raw = {}) => ({
    id,
    lane: 'touch',
    step: 'one',
    title: id,
    slas,
    volume: { perHour: 200, handling: { amount: 3, unit: 'min' } },
    ...facts,
  });
  const library = {
    slas: [
      { id: 'wait', name: 'W', promise: 'wait', target: { amount: 20, unit: 's' }, attainment: 0.8 },
      {
        id: 'first',
        name: 'F',
        promise: 'first-response',
        target: { amount: 20, unit: 's' },
        attainment: 0.9,
      },
      { id: 'fix', name: 'R', promise: 'resolution', target: { amount: 20, unit: 's' } },
    ],
  };

  it('needs a volume and a standard of waiting, else of a first response', () => {
    const cards = [
      card('a', ['first', 'wait']),
      card('b', ['first']),
      card('c', ['fix']),
      card('d', ['wait'], { volume: undefined }),
    ];
    const { staffing } = compute({ cards, library }, { shrinkage: 0.3 });
    expect(staffing.map((one) => [one.card.id, one.service?.agents, one.rostered])).toEqual([
      ['a', 14, 20],
      ['b', 15, 22],
    ]);
  });

  it('a volume of nothing needs one agent, one beyond measure has no answer', () => {
    const volume = (perHour: number) => ({ volume: { perHour, handling: { amount: 1, unit: 'h' } } });
    const cards = [card('none', ['wait'], volume(0)), card('all', ['wait'], volume(1e15))];
    const { staffing } = compute({ cards, library }, { seed: 1 });
    expect(staffing.map(({ service, simulated }) => [service?.agents, simulated])).toEqual([
      [1, null],
      [undefined, null],
    ]);
  });
});

describe('matrices', () => {
  const cards = [
    {
      id: 'a',
      lane: 'touch',
      step: 'one',
      title: 'a',
      channel: 'shop',
      situation: 'Fault',
      slas: ['slow'],
      systems: ['CRM'],
    },
    {
      id: 'b',
      lane: 'touch',
      step: 'one',
      title: 'b',
      channel: 'chat',
      situation: 'fault',
      slas: ['fast'],
      systems: ['CRM'],
    },
    { id: 'c', lane: 'touch', step: 'one', title: 'c', channel: 'chat', situation: 'other' },
  ];
  const sla = (id: string, amount: number) => ({
    id,
    name: id,
    promise: 'resolution',
    target: { amount, unit: 'h' },
    dimension: 'empathy',
  });
  const library = {
    channels: [
      { id: 'shop', name: 'Shop', kind: 'shop' },
      { id: 'chat', name: 'Chat', kind: 'chat' },
    ],
    slas: [sla('slow', 9), sla('fast', 1)],
    roles: [{ id: 'lead', name: 'Lead' }],
    authorities: [
      { id: 'x', role: 'lead', situation: 'Fault', may: ['refund'] },
      { id: 'y', role: 'lead', situation: ' fault', may: ['repair'] },
    ],
  };

  it('consistency marks what differs between channels, open until a waiver signs it off', () => {
    const open = compute({ cards, library }).consistency;
    expect(open.map(({ situation, cells }) => [situation, cells.map(({ channel }) => channel)])).toEqual([
      ['Fault', ['shop', 'chat']],
      ['other', ['chat']],
    ]);
    expect(open[0]?.differences).toMatchObject([{ aspect: 'promise', waived: null }]);
    const waiver = {
      rule: 'SLA-3',
      where: [{ type: 'sla', id: 'fast' }],
      reason: 'Paid for',
      by: 'Ann',
      at: '2026-11-01',
    };
    const signed = compute({ cards, library, waivers: [waiver] }).consistency;
    expect(signed[0]?.differences).toMatchObject([{ aspect: 'promise', waived: { by: 'Ann' } }]);
  });

  it('channels that promise the same by records of their own do not differ', () => {
    const alike = { ...library, slas: [sla('slow', 1), sla('fast', 1)] };
    expect(compute({ cards, library: alike }).consistency[0]?.differences).toEqual([]);
  });

  it('a promise is signed off once each conflict is, and says which are missing', () => {
    const tiers = [{ id: 'gold', name: 'Gold', level: 'key' }];
    const tiered = (id: string, amount: number) => ({ ...sla(id, amount), tier: 'gold' });
    const slas = [...library.slas, tiered('goldSlow', 8), tiered('goldFast', 1)];
    const own: Readonly<Record<string, string[]>> = { a: ['slow', 'goldSlow'], b: ['fast', 'goldFast'] };
    const equippedCards = cards.map((card) => ({ ...card, slas: own[card.id] ?? [] }));
    const waive = (id: string) => ({
      rule: 'SLA-3',
      where: [{ type: 'sla', id }],
      reason: 'Paid for',
      by: 'Ann',
      at: '2026-11-01',
    });
    const differences = (waivers: Raw[]) =>
      compute({ cards: equippedCards, library: { ...library, slas, tiers }, waivers }).consistency[0]
        ?.differences;
    expect(differences([])).toMatchObject([{ tiers: [null, 'gold'], waived: null, unsigned: [{}, {}] }]);
    const half = differences([waive('fast')]);
    expect(half).toMatchObject([{ waived: null }]);
    expect(half?.[0]?.unsigned.map((places) => places.map(({ id }) => id))).toEqual([
      ['a', 'b', 'goldSlow', 'goldFast'],
    ]);
    expect(differences([waive('fast'), waive('goldFast')])).toMatchObject([
      { waived: { by: 'Ann' }, unsigned: [] },
    ]);
  });

  it('what differs for one tier alone is told as that', () => {
    const tiers = [{ id: 'gold', name: 'Gold', level: 'key' }];
    const slas = [sla('slow', 1), sla('fast', 1), { ...sla('hurry', 1), promise: 'wait', tier: 'gold' }];
    const own: Readonly<Record<string, string[]>> = { a: ['slow', 'hurry'], b: ['fast'] };
    const equippedCards = cards.map((card) => ({ ...card, slas: own[card.id] ?? [] }));
    const [row] = compute({ cards: equippedCards, library: { ...library, slas, tiers } }).consistency;
    expect(row?.differences).toMatchObject([{ aspect: 'promise', tiers: ['gold'] }]);
  });

  it('authority puts what a role may decide in one situation into one cell', () => {
    const given = cards.map((card) => ({ ...card, authorities: ['x', 'y'] }));
    const { authority } = compute({ cards: given, library });
    expect(
      authority.map(({ role, situation, authorities }) => [role, situation, authorities.map(({ id }) => id)]),
    ).toEqual([['lead', 'Fault', ['x', 'y']]]);
  });

  it('SERVQUAL has gaps by stage and the standards that serve a dimension', () => {
    const measure = (side: string, value: number) => ({
      step: 'one',
      metric: `servqual.empathy.${side}`,
      value,
    });
    const measures = [measure('expectation', 4.5), measure('perception', 3)];
    const { servqual } = compute({ cards, library, measures });
    expect(servqual.find(({ dimension }) => dimension === 'empathy')).toEqual({
      dimension: 'empathy',
      standards: ['slow', 'fast'],
      gaps: [{ stage: 's', expectation: 4.5, perception: 3, gap: -1.5 }],
    });
    expect(servqual.filter(({ standards }) => standards.length === 0)).toHaveLength(4);
  });
});
