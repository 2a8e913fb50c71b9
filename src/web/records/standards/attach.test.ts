import { describe, expect, it } from 'vitest';
import { Peer } from '../../../core/doc/testing/peer.ts';
import type { Card, Command } from '../../../core/model/index.ts';
import { attach, copyFor, detach, makeFor, sharedBy } from './attach.ts';

const FILE = {
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'J' },
  stages: [{ id: 's', title: 'S', phase: 'after' }],
  steps: [{ id: 'p', stage: 's', title: 'P' }],
  lanes: [{ id: 'l', role: 'touchpoint', title: 'T' }],
  cards: [
    {
      id: 'a',
      lane: 'l',
      step: 'p',
      title: 'Hotline',
      channel: 'phone',
      owner: 'clerk',
      situation: 'late parcel',
      slas: ['fast', 'slow'],
      scripts: ['sorry'],
    },
    { id: 'b', lane: 'l', step: 'p', title: 'Shop', slas: ['fast'] },
  ],
  library: {
    channels: [{ id: 'phone', name: 'Phone', kind: 'hotline' }],
    roles: [
      { id: 'boss', name: 'Boss' },
      { id: 'clerk', name: 'Clerk' },
    ],
    slas: [
      { id: 'fast', name: 'Fast', promise: 'wait', target: { amount: 20, unit: 's' }, attainment: 0.8 },
      { id: 'slow', name: 'Slow', promise: 'resolution', target: { amount: 2, unit: 'd' } },
    ],
    scripts: [
      {
        id: 'sorry',
        name: 'Sorry',
        kind: 'apology',
        lines: [
          { id: 'l1', part: 'feeling', text: 'Oh' },
          { id: 'l2', part: 'action', text: 'Now' },
        ],
      },
    ],
  },
};

function open() {
  const peer = new Peer(1).seed(FILE);
  const card = (id = 'a') => peer.snapshot.cards.get(id) as Card;
  const run = (commands: readonly Command[] | undefined) => {
    for (const command of commands ?? []) peer.run(command);
  };
  return { peer, card, run, library: () => peer.snapshot.library };
}

const t = ((key: string) => key) as unknown as Parameters<typeof makeFor>[4];

describe('standards of a card', () => {
  it('are attached once, and taken off', () => {
    const { card, run } = open();
    run([attach(card('b'), 'slas', 'slow'), detach(card('a'), 'slas', 'fast')]);
    expect(card('b').slas).toEqual(['fast', 'slow']);
    expect(card('a').slas).toEqual(['slow']);
    run([attach(card('b'), 'slas', 'slow')]);
    expect(card('b').slas).toEqual(['fast', 'slow']);
  });

  it('made on the spot know the channel, the situation, the owner, and the time that the name says', () => {
    const { peer, card, run, library } = open();
    const sla = makeFor(card(), 'slas', 'Solved within 24 hours', peer.snapshot, t);
    run(sla.commands);
    expect(library().slas.get(sla.id)).toMatchObject({
      name: 'Solved within 24 hours',
      channel: 'phone',
      situation: 'late parcel',
      target: { amount: 24, unit: 'h' },
    });
    expect(card().slas).toEqual(['fast', 'slow', sla.id]);
    const script = makeFor(card(), 'scripts', 'Calm', peer.snapshot, t);
    run(script.commands);
    expect(library().scripts.get(script.id)).toMatchObject({ channels: ['phone'], situation: 'late parcel' });
    const authority = makeFor(card(), 'authorities', '', peer.snapshot, t);
    run(authority.commands);
    expect(library().authorities.get(authority.id)).toMatchObject({
      role: 'clerk',
      situation: 'late parcel',
    });
  });

  it('one made for a card that says nothing has nothing to know', () => {
    const { peer, card, run, library } = open();
    const sla = makeFor(card('b'), 'slas', '30秒', peer.snapshot, t);
    run(sla.commands);
    expect(library().slas.get(sla.id)).toMatchObject({ name: '30秒', target: { amount: 30, unit: 's' } });
    expect(library().slas.get(sla.id)).not.toHaveProperty('channel');
  });

  it('a separate copy takes the place of the shared one at this card alone', () => {
    const { peer, card, run, library } = open();
    expect(sharedBy(peer.snapshot, 'slas', 'fast')).toBe(2);
    const copy = copyFor(card(), 'slas', 'fast', peer.snapshot, (name) => `${name} (Hotline)`);
    run(copy?.commands);
    expect(card().slas).toEqual([copy?.id, 'slow']);
    expect(card('b').slas).toEqual(['fast']);
    expect(library().slas.get(copy?.id ?? '')).toEqual({
      ...library().slas.get('fast'),
      id: copy?.id,
      name: 'Fast (Hotline)',
    });
    expect(library().slas.list.map(({ id }) => id)).toEqual(['fast', copy?.id, 'slow']);
  });

  it('a copied script has the same lines in the same order', () => {
    const { peer, card, run, library } = open();
    const copy = copyFor(card(), 'scripts', 'sorry', peer.snapshot, (name) => name);
    run(copy?.commands);
    const said = (id: string) =>
      library()
        .scripts.get(id)
        ?.lines.map(({ part, text }) => [part, text]);
    expect(said(copy?.id ?? '')).toEqual(said('sorry'));
    expect(copyFor(card(), 'scripts', 'away', peer.snapshot, (name) => name)).toBeNull();
  });
});
