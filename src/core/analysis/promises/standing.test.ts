import { describe, expect, it } from 'vitest';
import type { Card } from '../../model/index.ts';
import { changed, type Loose, record, type SmallFile, snapshot } from '../testing/journey.ts';
import { type Standing, standardsAt } from './standing.ts';

/** The card “chat” (channel ch-chat, situation “late parcel”) with these standards attached or in the library. */
function standing(library: { slas?: Loose[]; scripts?: Loose[]; authorities?: Loose[] }, card: Loose = {}) {
  const file = changed((small: SmallFile) => {
    const sla = { promise: 'wait', target: { amount: 60, unit: 's' } };
    small.library.slas = (library.slas ?? []).map((one) => ({ name: '', ...sla, ...one }));
    small.library.scripts = (library.scripts ?? []).map((one) => ({ name: '', kind: 'closing', ...one }));
    small.library.authorities = (library.authorities ?? []).map((one) => ({ role: 'agent', ...one }));
    small.library.tiers = [{ id: 'key', name: 'Key', level: 'key' }];
    record(small, 'bot').slas = [];
    Object.assign(record(small, 'chat'), { slas: [], scripts: [], authorities: [], ...card });
  });
  const { cards, library: made } = snapshot(file);
  return standardsAt(cards.get('chat') as Card, made);
}

const attached = (library: Parameters<typeof standing>[0], card: Loose): Record<string, Standing> =>
  Object.fromEntries(standing(library, card).attached.map((one) => [one.id, one]));

describe('standards of a card', () => {
  it('one without channel, situation and tier applies everywhere', () => {
    expect(attached({ slas: [{ id: 'all' }] }, { slas: ['all'] }).all).toEqual({
      table: 'slas',
      id: 'all',
      state: 'applies',
      channel: 'open',
      situation: 'open',
      isOwners: false,
      tier: null,
      over: [],
      by: null,
    });
  });

  it('of one promise the narrower holds, for its tier: it says what it comes before', () => {
    const slas = [{ id: 'all' }, { id: 'here', channel: 'ch-chat' }, { id: 'vip', tier: 'key' }];
    const found = attached({ slas }, { slas: ['all', 'here', 'vip'] });
    expect(found.here).toMatchObject({ state: 'applies', channel: 'same', over: ['all'] });
    expect(found.all).toMatchObject({ state: 'outdone', by: 'here' });
    expect(found.vip).toMatchObject({ state: 'applies', tier: 'key', over: ['here'] });
  });

  it('promises of other kinds don’t come into each other’s way', () => {
    const slas = [{ id: 'all' }, { id: 'solved', promise: 'resolution', channel: 'ch-chat' }];
    const found = attached({ slas }, { slas: ['all', 'solved'] });
    expect([found.all?.state, found.solved?.state]).toEqual(['applies', 'applies']);
  });

  it('what is made for something else says for what, alone or beside a better one', () => {
    const slas = [
      { id: 'robot', channel: 'ch-bot' },
      { id: 'theft', situation: 'theft' },
    ];
    expect(attached({ slas }, { slas: ['robot'] }).robot).toMatchObject({ state: 'else', channel: 'other' });
    const both = attached({ slas: [...slas, { id: 'all' }] }, { slas: ['theft', 'all'] });
    expect(both.theft).toMatchObject({ state: 'else', situation: 'other', by: 'all' });
    expect(both.all).toMatchObject({ state: 'applies', over: [] });
  });

  it('a card that leaves its channel open can’t tell', () => {
    const scripts = [{ id: 's', channels: ['ch-bot', 'ch-chat'] }];
    expect(attached({ scripts }, { scripts: ['s'] }).s).toMatchObject({ state: 'applies', channel: 'same' });
    const { s } = attached({ scripts }, { scripts: ['s'], channel: undefined });
    expect(s).toMatchObject({ state: 'unsure', channel: 'unsaid' });
  });

  it('situations are the same in any case and width', () => {
    const authorities = [{ id: 'a', situation: ' Late  PARCEL', may: ['refund'] }];
    expect(attached({ authorities }, { authorities: ['a'], owner: 'agent' }).a).toMatchObject({
      state: 'applies',
      situation: 'same',
      isOwners: true,
    });
  });

  it('one that left the library is gone', () => {
    expect(attached({}, { slas: ['away'] }).away).toMatchObject({ state: 'gone' });
  });

  it('what fits and isn’t attached is suggested, the closest first; what is made for all is not', () => {
    const slas = [
      { id: 'all' },
      { id: 'here', channel: 'ch-chat' },
      { id: 'exact', channel: 'ch-chat', situation: 'late parcel' },
      { id: 'theft', channel: 'ch-chat', situation: 'theft' },
      { id: 'has', situation: 'late parcel' },
    ];
    const found = standing({ slas, scripts: [{ id: 'words', situation: 'late parcel' }] }, { slas: ['has'] });
    expect(found.suggested.map(({ id }) => id)).toEqual(['exact', 'words', 'here']);
  });
});
