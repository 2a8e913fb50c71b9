import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { journeyFileOf } from '../../interchange/index.ts';
import {
  type Command,
  commandSchema,
  parseJourneyFile,
  planCommand,
  type Snapshot,
} from '../../model/index.ts';
import { dataOf, expectSame, meet, type Peer } from './peer.ts';

/** What a snapshot gives as a file must be a file. */
export function expectWholeFile(snapshot: Snapshot): void {
  const parsed = parseJourneyFile(JSON.parse(JSON.stringify(journeyFileOf(snapshot))));
  expect(parsed.ok ? [] : parsed.error).toEqual([]);
}

/** The readers' shortcut and the long way must agree. */
export function expectReadersAgree(peer: Peer): void {
  expectSame(dataOf(peer.snapshot), dataOf(peer.snapshotFromScratch));
}

/**
 * Checks every law of a command on a peer, and leaves the command done. `meanwhile` is what a colleague does at
 * the same moment. Returns whether the command was accepted.
 */
export function testCommand(peer: Peer, command: Command, meanwhile: Command | null): boolean {
  const colleague = peer.fork();
  const before = dataOf(peer.snapshot);
  const plan = planCommand(command, peer.snapshot);

  // It is data: written down and read again it means the same. Planning it twice gives the same plan.
  const written = JSON.parse(JSON.stringify(command)) as Command;
  expectSame(planCommand(written, peer.snapshot), plan);
  if (plan.ok) expect(commandSchema.safeParse(written).success).toBe(true);
  expectSame(dataOf(peer.snapshot), before);

  const faults = peer.run(command);
  expect(faults.length === 0).toBe(plan.ok);
  if (!plan.ok) {
    // Refused: nothing has changed, nothing is to be undone, and the reason is said.
    expect(faults.length).toBeGreaterThan(0);
    expectSame(dataOf(peer.snapshot), before);
    return false;
  }

  const after = dataOf(peer.snapshot);
  expectReadersAgree(peer);
  expectWholeFile(peer.snapshot);
  expect(peer.snapshot.problems).toEqual([]);
  expect(peer.snapshot.library.problems).toEqual([]);
  if (!isDeepStrictEqual(after, before)) {
    expect(peer.history.undo()).toBe(true);
    expectSame(dataOf(peer.snapshot), before);
    expect(peer.history.redo()).toBe(true);
    expectSame(dataOf(peer.snapshot), after);
    expectReadersAgree(peer);
  }

  // Whatever a colleague does at the same moment, both end with the same.
  if (meanwhile) colleague.run(meanwhile);
  meet(peer, colleague);
  expectSame(dataOf(peer.snapshot), dataOf(colleague.snapshot));
  expectReadersAgree(colleague);
  expectWholeFile(colleague.snapshot);
  colleague.close();
  return true;
}
