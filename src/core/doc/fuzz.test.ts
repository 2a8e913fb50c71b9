import { describe, expect, it } from 'vitest';
import { compareOrder, isOrderKey } from '../base/index.ts';
import { LIBRARY_TABLES, MAP_TABLES, type Snapshot, tableIn } from '../model/index.ts';
import { randomCommand } from '../model/testing/commands.ts';
import { randomFile } from '../model/testing/files.ts';
import { createRng } from '../model/testing/random.ts';
import { expectReadersAgree, expectWholeFile } from './testing/laws.ts';
import { Network } from './testing/network.ts';
import { dataOf, expectSame, Peer } from './testing/peer.ts';

/** Random work of several people over a bad network; at the end all must have the same, and all of it readable. */
function workTogether(kind: 'relayed' | 'wild', seed: number, people: number, steps: number): void {
  const rng = createRng(seed);
  const first = new Peer(1).seed(randomFile(rng));
  const peers = [first, ...Array.from({ length: people - 1 }, (_, i) => first.fork(i + 2))];
  const own = peers.map((_, i) => createRng(seed * 1_000 + i + 1));
  const network = new Network(peers, rng, kind);
  for (let step = 0; step < steps; step++) {
    const at = rng.int(people);
    const peer = peers[at] as Peer;
    peer.wait(rng.int(1_500));
    if (rng.chance(0.15)) peer.history.undo();
    else if (rng.chance(0.08)) peer.history.redo();
    else {
      const command = randomCommand(peer.snapshot, own[at] as typeof rng);
      if (command) peer.run(command, command.type === 'text.splice' && rng.chance(0.5) ? 'typing' : null);
    }
    if (kind === 'relayed') expectNothingUnreadable(peer.snapshot);
    network.stir();
  }
  network.settle();
  const data = dataOf(first.snapshot);
  for (const peer of peers) {
    expectSame(dataOf(peer.snapshot), data);
    expectReadersAgree(peer);
  }
  expectWholeFile(first.snapshot);
  expectTotalOrder(first.snapshot, kind === 'relayed');
  if (kind === 'relayed') expectNothingUnreadable(first.snapshot);
  for (const peer of peers) peer.close();
}

function expectTotalOrder(snapshot: Snapshot, everyKeyGood: boolean): void {
  for (const table of [...MAP_TABLES, ...LIBRARY_TABLES]) {
    const all = tableIn(snapshot, table);
    const order = all.list.map(({ id }) => ({ id, order: all.orderOf(id) }));
    if (everyKeyGood) expect(order.filter((one) => !isOrderKey(one.order))).toEqual([]);
    for (let i = 1; i < order.length; i++) {
      expect(compareOrder(order[i - 1] as never, order[i] as never)).toBe(-1);
    }
  }
}

/** Everybody here writes by the rules, so whatever they do at once stays readable: at any moment, on a network that delivers in order. */
function expectNothingUnreadable(snapshot: Snapshot): void {
  expect([...snapshot.problems, ...snapshot.library.problems]).toEqual([]);
}

/** `FUZZ=20` looks at twenty times as many seeds. */
const MORE = Number(process.env.FUZZ ?? 1);

describe('DOC-8 people on a bad network end with the same journey', () => {
  const rounds = [
    ['relayed', 2, 25, 60],
    ['relayed', 5, 12, 120],
    ['wild', 2, 12, 60],
    ['wild', 5, 5, 120],
  ] as const;
  for (const [kind, people, seeds, steps] of rounds) {
    it(
      `DOC-8 ${kind}: ${people} people, ${seeds} seeds`,
      () => {
        for (let seed = 1; seed <= seeds * MORE; seed++) {
          try {
            workTogether(kind, seed, people, steps);
          } catch (error) {
            throw new Error(`${kind}, seed ${seed}, ${people} people, ${steps} steps`, { cause: error });
          }
        }
      },
      60_000 * MORE,
    );
  }
});
