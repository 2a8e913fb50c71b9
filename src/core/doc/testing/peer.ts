import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { journeyFileOf } from '../../interchange/index.ts';
import {
  type Command,
  type Fault,
  joinSnapshot,
  LIBRARY_TABLES,
  parseJourneyFile,
  planCommand,
  type Snapshot,
  tableIn,
} from '../../model/index.ts';
import {
  applyOperations,
  createHistory,
  type Documents,
  type History,
  LocalOrigin,
  type Merge,
  openLibrary,
  openMap,
  seedLibrary,
  seedMap,
} from '../index.ts';

/** One person at work: both documents, read live, with a history of one's own. */
export class Peer {
  readonly documents: Documents;
  readonly origin = new LocalOrigin();
  readonly history: History;
  private readonly map;
  private readonly library;
  private clock = 0;

  constructor(clientId?: number) {
    this.documents = { map: new Y.Doc(), library: new Y.Doc() };
    if (clientId !== undefined) {
      this.documents.map.clientID = clientId;
      this.documents.library.clientID = clientId;
    }
    this.map = openMap(this.documents.map);
    this.library = openLibrary(this.documents.library);
    this.history = createHistory(this.documents, this.origin, () => this.clock);
  }

  get snapshot(): Snapshot {
    return joinSnapshot(this.map.snapshot(), this.library.snapshot());
  }

  /** The same, read by readers that have seen nothing yet. */
  get snapshotFromScratch(): Snapshot {
    const map = openMap(this.documents.map);
    const library = openLibrary(this.documents.library);
    const snapshot = joinSnapshot(map.snapshot(), library.snapshot());
    map.close();
    library.close();
    return snapshot;
  }

  seed(value: unknown): this {
    const parsed = parseJourneyFile(value);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    seedMap(this.documents.map, parsed.value, parsed.value.journey.id);
    seedLibrary(this.documents.library, parsed.value.library);
    return this;
  }

  /** Does a command as a gesture of its own, or as part of the one of this key; returns the faults. */
  run(command: Command, merge: Merge | null = null): readonly Fault[] {
    const plan = planCommand(command, this.snapshot);
    if (!plan.ok) return plan.error;
    this.history.begin(merge);
    applyOperations(this.documents, plan.value, this.origin);
    return [];
  }

  /** Does a command that must not be refused. */
  do(command: Command, merge: Merge | null = null): this {
    const faults = this.run(command, merge);
    if (faults.length > 0) throw new Error(`refused: ${JSON.stringify(faults)}`);
    return this;
  }

  wait(milliseconds: number): void {
    this.clock += milliseconds;
  }

  /** Sends all that the other lacks. */
  sendTo(other: Peer): void {
    for (const name of ['map', 'library'] as const) {
      const missing = Y.encodeStateAsUpdate(this.documents[name], Y.encodeStateVector(other.documents[name]));
      Y.applyUpdate(other.documents[name], missing, 'remote');
    }
  }

  /** Another person who has what this one has. */
  fork(clientId?: number): Peer {
    const other = new Peer(clientId);
    this.sendTo(other);
    return other;
  }

  close(): void {
    this.history.close();
    this.map.close();
    this.library.close();
    this.documents.map.destroy();
    this.documents.library.destroy();
  }
}

/** Brings everybody to the same state. */
export function meet(...peers: readonly Peer[]): void {
  for (let round = 0; round < 2; round++) {
    for (const a of peers) for (const b of peers) if (a !== b) a.sendTo(b);
  }
}

/** All that a snapshot says, as plain frozen data: its file, the whole library, and what can't be read. */
export function dataOf(snapshot: Snapshot): object {
  const library = LIBRARY_TABLES.map((table) => [table, tableIn(snapshot, table).list]);
  const problems = [...snapshot.problems, ...snapshot.library.problems]
    .map((problem) => JSON.stringify(problem))
    .sort();
  return { file: journeyFileOf(snapshot), library, problems };
}

/** Like `expect(a).toEqual(b)`, but quick where they are equal. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toStrictEqual(expected);
}
