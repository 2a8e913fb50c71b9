import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Duration } from '../../base/index.ts';
import type { Calendar, Card, LaneRole, Link, Role, Sla } from '../../model/index.ts';
import { advance, calendarOfCard, DAY, HOUR, MINUTE } from '../calendar/index.ts';
import { checkPromises, comingWeeks, type Overrides, type PromiseCheck, planOf, type Work } from './index.ts';

const LANES = new Map<string, LaneRole>([
  ['touch', 'touchpoint'],
  ['front', 'frontstage'],
  ['back', 'backstage'],
  ['customer', 'customer'],
]);

const card = (id: string, facts: Partial<Card> = {}): Card => ({
  id,
  lane: 'back',
  step: 'step',
  title: id,
  body: '',
  slas: [],
  scripts: [],
  authorities: [],
  systems: [],
  tags: [],
  ...facts,
});
const link = (from: string, kind: Link['kind'], to: string): Link => ({
  id: `${from} ${kind} ${to}`,
  from,
  to,
  kind,
  label: '',
});
const sla = (id: string, amount: number, unit: Duration['unit'], facts: Partial<Sla> = {}): Sla => ({
  id,
  name: id,
  promise: 'fulfilment',
  target: { amount, unit },
  escalations: [],
  note: '',
  ...facts,
});
const office: Calendar = {
  id: 'office',
  name: 'Office',
  timezone: 'UTC',
  week: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
  holidays: [],
};
const night: Calendar = {
  id: 'night',
  name: 'Night shift',
  timezone: 'Europe/Berlin',
  week: [{ days: [1, 2, 3, 4, 5, 6], from: '22:00', to: '04:00' }],
  holidays: ['2026-11-25'],
};
const shut: Calendar = { ...office, id: 'shut', week: [] };
const CALENDARS = [office, night, shut];

const tableOf = <T extends { readonly id: string }>(list: readonly T[]) => {
  const byId = new Map(list.map((record) => [record.id, record]));
  return { get: (id: string) => byId.get(id) };
};
const work = (
  cards: readonly Card[],
  links: readonly Link[],
  slas: readonly Sla[] = [],
  roles: readonly Role[] = [],
): Work => ({
  cards,
  links,
  lanes: LANES,
  library: { slas: tableOf(slas), roles: tableOf(roles), calendars: tableOf(CALENDARS) },
});

const monday = Date.parse('2026-11-23T09:00:00Z');
const hours = (amount: number) => ({ amount, unit: 'h' as const });
const check = (given: Work, overrides?: Overrides, now = monday): readonly PromiseCheck[] =>
  checkPromises(planOf(given, overrides), comingWeeks(now));

describe('who waits for whom', () => {
  const needs = (given: Work): Record<string, readonly string[]> =>
    Object.fromEntries(
      [...planOf(given).tasks].map(([id, task]) => [id, task.waitsFor.map((other) => other.card.id)]),
    );

  it('the one that needs waits, and the one that flow leads to', () => {
    const cards = [card('a', { lane: 'touch' }), card('b'), card('c')];
    expect(needs(work(cards, [link('a', 'needs', 'b'), link('c', 'flow', 'b')]))).toEqual({
      a: ['b'],
      b: ['c'],
      c: [],
    });
  });

  it('flow on the side of the customer, and hand-overs, take no time', () => {
    const cards = [card('a', { lane: 'customer' }), card('b', { lane: 'touch' }), card('c'), card('d')];
    const links = [link('a', 'flow', 'b'), link('b', 'flow', 'c'), link('c', 'handoff', 'd')];
    expect(needs(work(cards, links))).toEqual({ a: [], b: [], c: [], d: [] });
  });

  it('links to cards that are gone, and doubled links, count for nothing', () => {
    const links = [
      link('a', 'needs', 'gone'),
      link('a', 'needs', 'b'),
      { ...link('a', 'needs', 'b'), id: '2' },
    ];
    expect(needs(work([card('a'), card('b')], links))).toEqual({ a: ['b'], b: [] });
  });

  it('what is in a circle or behind one has no place in the plan', () => {
    const cards = ['a', 'b', 'c', 'd', 'e'].map((id) => card(id));
    const links = [
      link('a', 'needs', 'b'),
      link('b', 'needs', 'c'),
      link('b', 'flow', 'c'),
      link('d', 'needs', 'a'),
    ];
    const plan = planOf(work(cards, links));
    expect(plan.circles).toEqual([['b', 'c']]);
    expect([...plan.tasks.keys()]).toEqual(['e']);
  });

  it('a card that needs itself is a circle', () => {
    expect(planOf(work([card('a')], [link('a', 'needs', 'a')])).circles).toEqual([['a']]);
  });

  it('a chain of 20,000 cards is no deeper than one of two', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => `c${i}`);
    const cards = ids.map((id) => card(id, { duration: hours(1), slas: id === 'c0' ? ['week'] : [] }));
    const links = ids.slice(1).map((id, i) => link(`c${i}`, 'needs', id));
    const [promise] = check(work(cards, links, [sla('week', 7, 'd')]));
    expect(promise?.worst.excess).toBe(20_000 * HOUR - 7 * DAY);
    expect(promise?.path).toHaveLength(20_000);
  });
});

describe('promises', () => {
  const promised = (target: Sla, ...behind: Card[]): Work =>
    work(
      [card('front', { lane: 'touch', slas: [target.id] }), ...behind],
      behind.map(({ id }) => link('front', 'needs', id)),
      [target],
    );

  it('24 hours over three days behind it can’t be kept', () => {
    const [found] = check(
      promised(sla('day', 24, 'h'), card('back', { duration: { amount: 3, unit: 'd' } })),
    );
    expect(found).toMatchObject({ kept: false, worst: { excess: 2 * DAY }, best: { excess: 2 * DAY } });
    expect(found?.path.map((slot) => [slot.card, slot.slack])).toEqual([
      ['back', 0],
      ['front', 0],
    ]);
  });

  it('24 hours over four is kept, with or without a duration of its own', () => {
    const given = promised(sla('day', 24, 'h'), card('back', { duration: hours(4) }));
    expect(check(given)[0]).toMatchObject({ kept: true, worst: { excess: -20 * HOUR } });
    expect(check(given, new Map([['front', hours(1)]]))[0]?.worst.excess).toBe(-19 * HOUR);
    expect(check(given, new Map([['front', hours(21)]]))[0]?.kept).toBe(false);
  });

  it('the worst start is the moment after closing time on Friday', () => {
    const back = card('back', { duration: { amount: 4, unit: 'wh' }, calendar: 'office' });
    const [found] = check(promised(sla('day', 24, 'h'), back));
    // Four hours must remain: from 14:00 on it takes until Monday.
    expect(new Date(found?.worst.start ?? 0).toISOString()).toBe('2026-11-27T14:00:00.001Z');
    expect(found?.worst.finish).toBe(Date.parse('2026-11-30T09:00:00.001Z'));
    expect(found?.worst.excess).toBe(67 * HOUR - 24 * HOUR);
    expect(found?.best.excess).toBe(4 * HOUR - 24 * HOUR);
  });

  it('both run on their own clocks: working days against working days are kept', () => {
    const back = card('back', { duration: { amount: 2, unit: 'wd' }, calendar: 'office' });
    expect(check(promised(sla('days', 2, 'wd', { calendar: 'office' }), back))[0]?.kept).toBe(true);
    expect(check(promised(sla('days', 2, 'wd'), back))[0]?.kept).toBe(false);
  });

  it('an owner’s calendar applies unless the card has one', () => {
    const roles: Role[] = [{ id: 'team', name: 'Team', department: '', calendar: 'office' }];
    const library = work([], [], [], roles).library;
    expect(calendarOfCard({ owner: 'team' }, library)).toBe(office);
    expect(calendarOfCard({ owner: 'team', calendar: 'night' }, library)).toBe(night);
    expect(calendarOfCard({ owner: 'gone', calendar: 'gone' }, library)).toBeNull();
  });

  it('work in a calendar that never opens is never done; a term in one never ends', () => {
    const back = card('back', { duration: { amount: 1, unit: 'wh' }, calendar: 'shut' });
    const [never] = check(promised(sla('day', 24, 'h'), back));
    expect(never).toMatchObject({ kept: false, worst: { finish: Number.POSITIVE_INFINITY } });
    expect(check(promised(sla('day', 1, 'wd', { calendar: 'shut' }), back))[0]?.kept).toBe(true);
  });

  it('a card without a duration takes others as long as it promises', () => {
    const cards = [
      card('front', { lane: 'touch', slas: ['day'] }),
      card('back', { slas: ['two', 'three', 'reply'] }),
    ];
    const slas = [
      sla('day', 24, 'h'),
      sla('two', 2, 'd'),
      sla('three', 3, 'd', { promise: 'resolution' }),
      sla('reply', 9, 'd', { promise: 'first-response' }),
    ];
    const found = check(work(cards, [link('front', 'needs', 'back')], slas));
    expect(found.map((one) => [one.sla.id, one.worst.excess / DAY])).toEqual([
      ['two', -2],
      ['three', -3],
      ['day', 2],
    ]);
  });

  it('gives each card the room that it has', () => {
    const cards = [
      card('front', { lane: 'touch', slas: ['day'] }),
      card('long', { duration: hours(5) }),
      card('short', { duration: hours(2) }),
    ];
    const links = [link('front', 'needs', 'short'), link('front', 'needs', 'long')];
    const [found] = check(work(cards, links, [sla('day', 24, 'h')]));
    expect(found?.path.map((slot) => slot.card)).toEqual(['long', 'front']);
  });

  it('sees a holiday within the coming 13 weeks and none after', () => {
    const target = sla('days', 4, 'd');
    const back = card('back', { duration: { amount: 1, unit: 'wh' }, calendar: 'office' });
    const given = promised(target, back);
    expect(check(given)[0]?.kept).toBe(true);
    const off = { ...office, holidays: ['2026-12-25', '2026-12-28'] };
    const library = { ...given.library, calendars: tableOf([off]) };
    const [found] = check({ ...given, library });
    expect(new Date(found?.worst.start ?? 0).toISOString()).toBe('2026-12-24T17:00:00.001Z');
    expect(check({ ...given, library }, undefined, Date.parse('2027-01-01T00:00:00Z'))[0]?.kept).toBe(true);
  });

  it('finds what trying every start finds', () => {
    const duration = fc.oneof(
      fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: fc.constant('wh' as const) }),
      fc.record({
        amount: fc.integer({ min: 1, max: 8 }).map((n) => n / 2),
        unit: fc.constant('wd' as const),
      }),
      fc.record({ amount: fc.integer({ min: 1, max: 40 }), unit: fc.constant('h' as const) }),
    );
    const calendar = fc.constantFrom('office', 'night', undefined);
    const behind = fc.array(fc.record({ duration, calendar }), { minLength: 1, maxLength: 5 });
    const edges = fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 7, selector: String });
    const now = Date.parse('2026-11-20T08:00:00Z');
    fc.assert(
      fc.property(behind, edges, duration, calendar, (facts, pairs, target, clock) => {
        const cards = facts.map(({ duration: own, calendar: team }, i) =>
          card(`c${i}`, { duration: own, ...(team && { calendar: team }), ...(i === 0 && { slas: ['s'] }) }),
        );
        const ordered = pairs.filter(([a, b]) => a < b && b < cards.length);
        const links = ordered.map(([a, b]) => link(`c${a}`, 'needs', `c${b}`));
        const standard = sla('s', target.amount, target.unit, clock ? { calendar: clock } : {});
        const given = work(cards, links, [standard]);
        const team = (id: string | undefined) => CALENDARS.find((one) => one.id === id) ?? null;
        const finish = (i: number, start: number): number => {
          const ready = ordered.filter(([a]) => a === i).map(([, b]) => finish(b, start));
          const own = facts[i] as (typeof facts)[number];
          return advance(Math.max(start, ...ready), own.duration, team(own.calendar));
        };
        const excess = (start: number): number =>
          finish(0, start) - advance(start, standard.target, team(standard.calendar));
        const [found] = check(given, undefined, now);
        expect(found?.worst.excess).toBeCloseTo(excess(found?.worst.start ?? 0), 0);
        expect(found?.best.excess).toBeCloseTo(excess(found?.best.start ?? 0), 0);
        for (let start = now; start <= now + 13 * 7 * DAY; start += 30 * MINUTE) {
          for (const at of [start, start + 1]) {
            // Shares of days of different lengths can turn one millisecond into several.
            expect(excess(at)).toBeLessThanOrEqual((found?.worst.excess ?? 0) + 10);
            expect(excess(at)).toBeGreaterThanOrEqual((found?.best.excess ?? 0) - 10);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('after a change, checks again only the promises behind which it stands', () => {
    const cards = Array.from({ length: 30 }, (_, i) =>
      card(`c${i}`, { duration: { amount: i + 1, unit: 'wh' }, calendar: 'office', slas: ['s'] }),
    );
    const links = cards.slice(0, 9).map((_, i) => link(`c${i}`, 'needs', `c${i + 1}`));
    const slas = [sla('s', 3, 'd')];
    const library = work([], [], slas).library;
    const given = (list: readonly Card[]): Work => ({ ...work(list, links), library });
    const before = check(given(cards));
    const changed = cards.map((one, i): Card => (i === 5 ? { ...one, duration: hours(7.5) } : one));
    const after = check(given(changed));
    const same = new Set(before.filter((one) => after.includes(one)).map((one) => one.card.id));
    // The sixth card, and the five that wait for it, one through the other.
    expect(cards.filter(({ id }) => !same.has(id)).map(({ id }) => id)).toEqual([
      'c0',
      'c1',
      'c2',
      'c3',
      'c4',
      'c5',
    ]);
    expect(after).toEqual(check(given(structuredClone(changed))));
  });
});
