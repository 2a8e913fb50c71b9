import { describe, expect, it } from 'vitest';
import { type ConsistencyRow, computeJourney } from '../../../core/analysis/index.ts';
import { snapshotOf } from '../../../core/layout/testing/snapshot-of.ts';
import { differencesFor, heldFor, signOff, waiversOf } from './rows.ts';

const sla = (id: string, hours: number, tier?: string) => ({
  id,
  name: id,
  promise: 'resolution',
  target: { amount: hours, unit: 'h' },
  ...(tier && { tier }),
});
const card = (id: string, channel: string, slas: string[], situation = 'Late delivery') => ({
  id,
  lane: 'touch',
  step: 'one',
  title: id,
  channel,
  situation,
  slas,
});
const file = (waivers: object[] = []) => ({
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'J' },
  stages: [{ id: 's', title: 'S', phase: 'during' }],
  steps: [{ id: 'one', stage: 's', title: 'One' }],
  lanes: [{ id: 'touch', role: 'touchpoint', title: 'Touchpoints' }],
  cards: [
    card('a', 'shop', ['slow', 'keySlow']),
    card('b', 'chat', ['fast', 'keyFast']),
    card('c', 'chat', [], 'Other'),
  ],
  waivers,
  library: {
    channels: ['shop', 'chat'].map((id) => ({ id, name: id, kind: id })),
    tiers: ['key', 'basic'].map((id) => ({ id, name: id, level: id })),
    slas: [sla('slow', 9), sla('fast', 1), sla('keySlow', 2, 'key'), sla('keyFast', 2, 'key')],
  },
});
const read = (waivers: object[] = []) => {
  const snapshot = snapshotOf(file(waivers));
  const clock = { now: Date.parse('2026-11-23T09:00:00Z'), timeZone: 'UTC' };
  const { consistency } = computeJourney(snapshot, clock, { shrinkage: 0, felt: null, took: null });
  return { snapshot, row: consistency[0] as ConsistencyRow };
};

describe('a row of the consistency matrix', () => {
  it('shows a tier what is for its customers, with what differs for them', () => {
    const { snapshot, row } = read();
    const [shop] = row.cells;
    if (!shop) throw new Error('no shop');
    expect(heldFor(snapshot, shop, 'promise', 'all')).toEqual(['keySlow', 'slow']);
    expect(heldFor(snapshot, shop, 'promise', 'key')).toEqual(['keySlow', 'slow']);
    expect(heldFor(snapshot, shop, 'promise', 'basic')).toEqual(['slow']);
    expect(differencesFor(row, 'basic').map(({ aspect }) => aspect)).toEqual(['promise']);
  });

  it('is signed off by what the sign-off writes, and the same is found again to take it back', () => {
    const { row } = read();
    const [open] = row.differences;
    if (!open) throw new Error('no difference');
    let next = 0;
    const signed = { reason: 'Open at night', by: 'Ann', at: '2026-11-23' };
    const command = signOff(open, signed, () => `w${++next}`);
    const waivers = command.type === 'records.add' ? command.records.map(({ record }) => record) : [];
    expect(waivers.length).toBeGreaterThan(0);
    const after = read([
      ...waivers,
      {
        id: 'other',
        rule: 'SLA-3',
        where: [{ type: 'card', id: 'c' }],
        reason: 'r',
        by: 'b',
        at: '2026-01-01',
      },
    ]);
    const [closed] = after.row.differences;
    expect(closed?.waived).toMatchObject({ by: 'Ann', reason: 'Open at night' });
    expect(closed?.unsigned).toEqual([]);
    const found = closed ? waiversOf(after.snapshot, after.row, closed) : [];
    expect(found.map(({ id }) => id)).toEqual(waivers.map(({ id }) => id));
  });
});
