import { describe, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { encodePresence } from './bytes.ts';
import { Presence, type PresenceOwner } from './presence.ts';
import { ManualClock } from './testing/manual-clock.ts';
import { encode, type RawClient } from './testing/raw-client.ts';
import { openScene } from './testing/scene.ts';

const { start, visit, stock, later } = openScene();

type Shown = Record<string, unknown> & { user: Record<string, unknown> };

function person(id: string): PresenceOwner {
  return {
    user: { id, name: id.toUpperCase(), role: 'editor', kind: 'person' },
    presenceIds: new Set(),
    announced: false,
  };
}

function says(id: number, clock: number, state: unknown): Uint8Array {
  return encodePresence([{ id, clock, json: JSON.stringify(state) }]);
}

/** What a stock client makes of what it is sent. */
function watcher() {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  later(() => awareness.destroy());
  return {
    take: (bytes: Uint8Array | null) => bytes && applyAwarenessUpdate(awareness, bytes, 'test'),
    shown: () => Object.fromEntries(awareness.getStates()) as Record<number, Shown>,
  };
}

describe('presence', () => {
  const limits = { presenceBytes: 200, presenceIds: 2 };

  it('SYNC-7 has the name and role of the session, and the colour and cursor of the client', () => {
    const presence = new Presence<PresenceOwner>(limits);
    const { take, shown } = watcher();
    const state = { cursor: { x: 1 }, user: { id: 'boss', name: 'Boss', role: 'owner', color: '#f00' } };
    expect(presence.receive(person('ann'), says(1, 1, state), 0)).toBe(true);
    take(presence.takeChanges(0));
    expect(shown()[1]).toEqual({
      cursor: { x: 1 },
      user: { id: 'ann', name: 'ANN', role: 'editor', color: '#f00' },
    });
  });

  it('SYNC-7 passes a name of one’s own on only where everybody is one user, and says who is a guest', () => {
    const state = { alias: 'The Owner', user: { kind: 'guest' } };
    const seen = (['local', 'person', 'token', 'guest'] as const).map((kind) => {
      const presence = new Presence<PresenceOwner>(limits);
      const { take, shown } = watcher();
      const somebody = { ...person('ann'), user: { ...person('ann').user, kind } };
      presence.receive(somebody, says(1, 1, state), 0);
      take(presence.takeChanges(0));
      return [shown()[1]?.alias, shown()[1]?.user.kind];
    });
    expect(seen).toEqual([
      ['The Owner', undefined],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, 'guest'],
    ]);
  });

  it('SYNC-7 of one socket cannot be taken by another while it is there', () => {
    const presence = new Presence<PresenceOwner>(limits);
    const { take, shown } = watcher();
    const [ann, eve] = [person('ann'), person('eve')];
    presence.receive(ann, says(1, 1, { at: 'ann' }), 0);
    presence.receive(eve, says(2, 1, { at: 'eve' }), 0);
    presence.receive(eve, says(1, 9, { at: 'stolen' }), 0);
    presence.receive(eve, says(1, 9, null), 0);
    take(presence.takeChanges(0));
    expect(shown()[1]?.at).toBe('ann');
  });

  it('SYNC-7 goes when its socket goes, and a late echo does not bring it back', () => {
    const presence = new Presence<PresenceOwner>(limits);
    const { take, shown } = watcher();
    const [ann, bob] = [person('ann'), person('bob')];
    presence.receive(bob, says(2, 1, {}), 0);
    presence.receive(ann, says(1, 1, {}), 0);
    const echo = presence.takeChanges(0) as Uint8Array;
    take(echo);
    presence.leave(ann, 0);
    presence.receive(bob, echo, 0);
    take(presence.takeChanges(0));
    expect(Object.keys(shown())).toEqual(['2']);
  });

  it('SYNC-7 shows someone who comes back with the clock of before, in place of the old socket or after it', () => {
    const presence = new Presence<PresenceOwner>(limits);
    const { take, shown } = watcher();
    const sockets = [person('ann'), person('ann'), person('ann')];
    sockets.forEach((socket, round) => {
      presence.receive(socket, says(1, 5, { round }), 0);
      take(presence.takeChanges(0));
      expect(shown()[1]?.round).toBe(round);
      if (round === 1) presence.leave(socket, 0);
      take(presence.takeChanges(0));
    });
    const [first] = sockets;
    if (first) presence.leave(first, 0);
    expect(presence.takeChanges(0)).toBeNull();
  });

  it('SYNC-7 is bounded: so many ids a socket, so large a state', () => {
    const presence = new Presence<PresenceOwner>(limits);
    const eve = person('eve');
    for (let id = 1; id < 10; id++) presence.receive(eve, says(id, 1, {}), 0);
    expect(eve.presenceIds.size).toBe(2);
    expect(presence.receive(eve, says(1, 2, { long: 'x'.repeat(300) }), 0)).toBe(false);
  });

  it('SYNC-7 relays a renewal, so that clients do not take the silent for gone', () => {
    const presence = new Presence<PresenceOwner>(limits);
    const ann = person('ann');
    presence.receive(ann, says(1, 1, {}), 0);
    presence.takeChanges(0);
    presence.receive(ann, says(1, 1, {}), 0);
    expect(presence.takeChanges(0)).toBeNull();
    presence.receive(ann, says(1, 2, {}), 0);
    expect(presence.takeChanges(0)).not.toBeNull();
  });

  it('forgets those who left long ago', () => {
    const presence = new Presence<PresenceOwner>(limits);
    const [ann, bob] = [person('ann'), person('bob')];
    presence.receive(ann, says(1, 5, {}), 0);
    presence.leave(ann, 0);
    presence.takeChanges(100_000);
    presence.receive(bob, says(1, 1, {}), 100_000);
    expect([...bob.presenceIds]).toEqual([1]);
  });
});

describe('presence in a room', () => {
  const hello = (id: number, clock = 1) => encode([1], says(id, clock, { user: { name: 'me' } }));
  const next = async (client: RawClient, take: (bytes: Uint8Array) => void) =>
    take((await client.next('presence')).content);

  it('SYNC-7 reaches stock clients, and leaves with the socket', async () => {
    const server = await start();
    const ann = stock(server, 'ann:owner');
    const bob = stock(server, 'bob:editor');
    const changed = (check: (states: Map<number, Record<string, unknown>>) => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => {
          const states = bob.provider.awareness.getStates() as Map<number, Record<string, unknown>>;
          if (check(states)) resolve();
        };
        bob.provider.awareness.on('change', look);
        look();
      });
    ann.provider.awareness.setLocalState({ user: { name: 'Fake', color: 'red' } });
    const id = ann.doc.clientID;
    await changed((states) => (states.get(id)?.user as { color?: string } | undefined)?.color === 'red');
    expect(bob.provider.awareness.getStates().get(id)).toEqual({
      user: { id: 'ann', name: 'ANN', role: 'owner', color: 'red' },
    });
    ann.destroy();
    await changed((states) => !states.has(id));
  });

  it('SYNC-7 shows a newcomer who is there', async () => {
    const clock = new ManualClock();
    const server = await start({ clock });
    const ann = visit(server);
    await ann.opened;
    ann.send(hello(1));
    await ann.roundTrip();
    const bob = visit(server, 'bob:editor');
    const { take, shown } = watcher();
    await next(bob, take);
    expect(shown()[1]?.user.id).toBe('ann');
  });

  it('SYNC-7 shows each other all who come in at once, and none who left meanwhile', async () => {
    const server = await start();
    const early = stock(server, 'early:editor');
    await early.synced;
    const all = Array.from({ length: 30 }, (_, i) => stock(server, `p${i}:editor`));
    for (const { provider } of [early, ...all]) provider.awareness.setLocalState({ at: 1 });
    await all[0]?.synced;
    early.destroy();
    const ids = all.map(({ doc }) => doc.clientID).sort();
    const shown = ({ provider }: (typeof all)[number]) => [...provider.awareness.getStates().keys()].sort();
    await Promise.all(
      all.map(
        (one) =>
          new Promise<void>((resolve) => {
            const look = () => {
              if (shown(one).join() === ids.join()) resolve();
            };
            one.provider.awareness.on('change', look);
            look();
          }),
      ),
    );
  });

  it('SYNC-7 is merged, and less often in a large room', async () => {
    const clock = new ManualClock();
    const server = await start({ clock, limits: { presenceMs: 100, presenceBytesPerSecond: 1_000_000 } });
    const people = Array.from({ length: 5 }, (_, i) => visit(server, `p${i}:editor`));
    await Promise.all(people.map((one) => one.roundTrip()));
    people.forEach((one, i) => {
      one.send(hello(i + 1));
    });
    await Promise.all(people.map((one) => one.roundTrip()));
    clock.advance(0);
    const [first] = people as [RawClient];
    const { take, shown } = watcher();
    await next(first, take);
    expect(Object.keys(shown())).toHaveLength(5);
    for (let round = 2; round < 5; round++) {
      for (const [i, one] of people.entries()) {
        one.send(encode([1], says(i + 1, round, { round })));
        await one.roundTrip();
      }
    }
    clock.advance(99);
    await first.roundTrip();
    expect(first.kinds().filter((kind) => kind === 'presence')).toHaveLength(1);
    clock.advance(1);
    await next(first, take);
    expect(Object.values(shown()).map(({ round }) => round)).toEqual([4, 4, 4, 4, 4]);
  });
});

describe('signs of life', () => {
  it('SYNC-8 an empty presence message and a ping reach everyone every 20 s', async () => {
    const clock = new ManualClock();
    const server = await start({ clock });
    const ann = visit(server);
    await ann.roundTrip();
    const pinged = new Promise((resolve) => ann.ws.once('ping', resolve));
    clock.advance(20_000);
    expect([...(await ann.next('presence')).content]).toEqual([0]);
    await pinged;
  });

  it('SYNC-8 a socket that gives none is dropped', async () => {
    const clock = new ManualClock();
    const server = await start({ clock });
    const ann = visit(server);
    const dead = visit(server, 'bob:editor');
    await Promise.all([ann.roundTrip(), dead.roundTrip()]);
    dead.ws.pong = () => {};
    (dead.ws as unknown as { _autoPong: boolean })._autoPong = false;
    for (let i = 0; i < 4; i++) {
      clock.advance(20_000);
      await ann.roundTrip();
    }
    expect(await dead.closed).toBe(1006);
    await ann.roundTrip();
  });
});
