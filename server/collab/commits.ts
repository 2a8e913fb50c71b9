import type { Append, AppendOutcome, Touch } from '../storage/index.ts';
import { type Closing, closing } from './closing.ts';
import type { Content } from './content.ts';
import type { Delivery } from './delivery.ts';
import type { Committing } from './group-commit.ts';
import { type Arrival, type Flight, type Reception, type ServerChange, takeOff } from './inbox.ts';
import type { LogWatch } from './log-watch.ts';
import type { CollabMetrics } from './metrics.ts';
import type { Peer } from './peer.ts';
import type { Rehearsal } from './rehearsal.ts';
import type { RowTouch } from './row-touch.ts';

/** What commits need of the room that they are for. */
export interface CommitsHost extends Reception {
  readonly name: string;
  readonly content: Content;
  readonly delivery: Delivery;
  readonly log: LogWatch;
  readonly row: RowTouch;
  readonly rehearsal: Rehearsal | null;
  readonly metrics: CollabMetrics;
  readonly peers: ReadonlySet<Peer>;
  /** Something has arrived. */
  schedule(commits: Commits): void;
  /** The row is due, some time after a commit. */
  touchLate(): void;
  /** It is on disk (null: there was nothing to store) and on its way to everyone. */
  landed(flight: Flight, outcome: AppendOutcome | null): void;
  /** The document isn't what it was taken for, or in an unknown state: the room is of no use any more. */
  end(reason: Closing, error?: unknown): void;
}

interface Waiting {
  readonly run: () => void;
  readonly giveUp: () => void;
}

/**
 * What has arrived for a document, the commit under way, and what waits for it. Between commits the live document holds
 * committed edits only: what arrives while a commit is under way waits, so whatever is read from the document outside of a
 * flight can't be taken back.
 */
export class Commits implements Committing {
  readonly #host: CommitsHost;
  #inbox: Arrival[] = [];
  /** Of the edits among them. */
  #inboxBytes = 0;
  #flight: Flight | null = null;
  #afterFlight: Waiting[] = [];
  #isClosed = false;
  /** So many want nothing to be committed for now. */
  #holds = 0;

  constructor(host: CommitsHost) {
    this.#host = host;
  }

  /** Nothing waits for a commit or is in one. */
  get areDone(): boolean {
    return this.#inbox.length === 0 && !this.#flight;
  }

  get areHeld(): boolean {
    return this.#holds > 0;
  }

  /** Bytes of edits that wait. */
  get waitingBytes(): number {
    return this.#inboxBytes;
  }

  arrive(arrival: Arrival): void {
    if ('update' in arrival) this.#inboxBytes += arrival.update.length;
    this.#inbox.push(arrival);
    this.#host.schedule(this);
  }

  /** Runs `run` when the document holds committed edits only; never, but `giveUp`, if the room is given up first. */
  settled(run: () => void, giveUp: () => void = () => {}): void {
    if (this.#isClosed) giveUp();
    else if (this.#flight) this.#afterFlight.push({ run, giveUp });
    else run();
  }

  /** From when this resolves until it is released, nothing is committed: what arrives waits. */
  hold(): Promise<() => void> {
    this.#holds += 1;
    const release = () => {
      this.#holds -= 1;
      if (!this.areHeld && this.#inbox.length > 0) this.#host.schedule(this);
    };
    return new Promise((resolve) => {
      const give = () => resolve(release);
      this.settled(give, give);
    });
  }

  gather(): Append | null {
    if (this.areHeld) return null;
    const { name, content, rehearsal, metrics } = this.#host;
    const flight = takeOff(content, this.#take(), this.#host);
    this.#flight = flight;
    metrics.edits += flight.edits;
    const { update, journeys } = flight;
    const mentions = rehearsal?.landed(flight.changes.length > 0) ?? [];
    if (!update) return null;
    const touch = this.#touchOf(flight);
    return {
      name,
      epoch: content.epoch,
      bytes: update,
      ...(touch && { touch }),
      ...(journeys.size > 0 && { journeys: [...journeys.values()] }),
      ...(mentions.length > 0 && { mentions }),
    };
  }

  #take(): Arrival[] {
    const arrivals = this.#inbox;
    this.#inbox = [];
    this.#inboxBytes = 0;
    return arrivals;
  }

  /** What the document's row must say with this commit. */
  #touchOf({ roots, changes }: Flight): Touch | null {
    const { name, content, row } = this.#host;
    const touch = row.onCommit(content.doc, roots, () => this.#host.touchLate());
    const workspace = changes.findLast((change) => change.workspace !== undefined)?.workspace;
    if (workspace === undefined) return touch;
    const journey = touch && 'journey' in touch ? touch : { journey: name.replace(/^journey:/, '') };
    return { ...journey, workspace };
  }

  land(outcome: AppendOutcome | null): void {
    const flight = this.#flight;
    if (!flight) return;
    if (outcome && 'refused' in outcome) {
      this.#host.end(outcome.refused === 'epoch' ? closing.otherEpoch : closing.noDocument);
      return;
    }
    const { content, log, delivery, peers } = this.#host;
    this.#flight = null;
    if (outcome && flight.update) {
      content.committed(outcome.seq, flight.update);
      log.added(flight.update.length);
    }
    delivery.broadcast(peers, flight);
    if (flight.changes.length > 0) this.#resolve(flight, outcome);
    if (this.#afterFlight.length > 0) for (const { run } of this.#afterFlight.splice(0)) run();
    this.#host.landed(flight, outcome);
  }

  #resolve(
    { changes, journeys }: Flight,
    outcome: Exclude<AppendOutcome, { refused: unknown }> | null,
  ): void {
    const { epoch, head: seq } = this.#host.content;
    const made = new Map([...journeys.keys()].map((change, at) => [change, outcome?.made?.[at]]));
    for (const change of changes) change.resolve({ epoch, seq, made: made.get(change) ?? null });
  }

  fail(error: unknown): void {
    this.#host.end(closing.tryAgain, error);
  }

  putOff(error: unknown): void {
    const isChange = (arrival: Arrival): arrival is { kind: 'change'; change: ServerChange } =>
      arrival.kind === 'change';
    const changes = this.#inbox.filter(isChange);
    this.#inbox = this.#inbox.filter((arrival) => !isChange(arrival));
    for (const { change } of changes) change.reject(error);
  }

  /** What hasn't been committed is rejected, and what waits for a commit is given up. */
  close(error: unknown): void {
    this.#isClosed = true;
    this.putOff(error);
    this.#take();
    for (const { reject } of this.#flight?.changes ?? []) reject(error);
    this.#flight = null;
    for (const { giveUp } of this.#afterFlight.splice(0)) giveUp();
  }
}
