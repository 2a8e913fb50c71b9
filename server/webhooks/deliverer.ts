import type { Clock, Log } from '../collab/index.ts';
import type { DeliveryRow, WebhookRow, WebhookStore } from '../storage/index.ts';
import type { Send, Sent } from './send.ts';
import { secretOf, signatureOf } from './sign.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long after an attempt that failed the next one comes; after the last it is given up: about a day in all. */
export const PAUSES: readonly number[] = [
  10 * SECOND,
  MINUTE,
  5 * MINUTE,
  20 * MINUTE,
  HOUR,
  3 * HOUR,
  7 * HOUR,
  12 * HOUR,
];

/** Attempts under way at once. */
const AT_ONCE = 4;
/** How soon it is tried again when the store did not answer. */
const AGAIN = 5 * SECOND;
/** No timer of Node's is longer. */
const LONGEST = 24 * HOUR;

export interface DelivererOptions {
  readonly store: WebhookStore;
  readonly send: Send;
  /** What secrets are made of. */
  readonly key: () => Buffer;
  readonly clock: Pick<Clock, 'wall' | 'after'>;
  readonly log: Log;
  /** Called with what has been given up. */
  readonly gaveUp: (webhook: WebhookRow, delivery: DeliveryRow, attempts: number) => void;
}

/** Sends what waits in the store, and goes on where it stopped when the server starts anew. */
export class Deliverer {
  readonly #options: DelivererOptions;
  /** By webhook: one after the other, so that one that doesn't answer keeps no other waiting. */
  readonly #underWay = new Map<string, Promise<void>>();
  #stop = () => {};
  #looking: Promise<void> | undefined;
  #again = false;
  readonly #end = new AbortController();

  constructor(options: DelivererOptions) {
    this.#options = options;
  }

  /** Looks at once whether something is due. */
  wake(): void {
    if (this.#end.signal.aborted) return;
    // What came while it was looking may have been missed.
    if (this.#looking) {
      this.#again = true;
      return;
    }
    this.#stop();
    this.#looking = this.#look()
      .catch((error: unknown) => {
        this.#options.log.warn({ error }, 'could not look for events to send');
        this.#wakeIn(AGAIN);
      })
      .finally(() => {
        this.#looking = undefined;
        if (!this.#again) return;
        this.#again = false;
        this.wake();
      });
  }

  async #look(): Promise<void> {
    const { store, clock } = this.#options;
    const room = AT_ONCE - this.#underWay.size;
    // Whoever ends makes room, and wakes it.
    if (room <= 0) return;
    const fresh = await store.due(clock.wall(), room, [...this.#underWay.keys()]);
    for (const delivery of fresh) this.#begin(delivery);
    if (fresh.length > 0) return;
    const next = await store.nextDue();
    if (next !== null) this.#wakeIn(Math.max(SECOND, next - clock.wall()));
  }

  #wakeIn(ms: number): void {
    this.#stop();
    if (!this.#end.signal.aborted)
      this.#stop = this.#options.clock.after(Math.min(ms, LONGEST), () => this.wake());
  }

  #begin(delivery: DeliveryRow): void {
    const done = this.#attempt(delivery)
      .catch((error: unknown) => {
        this.#options.log.warn({ error, delivery: delivery.id }, 'could not note what came of an event');
        this.#wakeIn(AGAIN);
        return 'failed' as const;
      })
      .then((outcome) => {
        this.#underWay.delete(delivery.webhook);
        if (outcome !== 'failed') this.wake();
      });
    this.#underWay.set(delivery.webhook, done);
  }

  async #attempt(delivery: DeliveryRow): Promise<void> {
    const { store, send, key, clock } = this.#options;
    const webhook = await store.get(delivery.webhook);
    if (!webhook) return;
    if (!webhook.active && delivery.event !== 'test') {
      await store.attempted(delivery.id, { ...delivery, state: 'given-up', nextAt: null });
      return;
    }
    const headers = headersOf(delivery, secretOf(key(), webhook.id), clock.wall());
    const { signal } = this.#end;
    const sent = await send({ url: webhook.url, headers, body: delivery.body }, signal);
    // It was not the receiver's doing, and is tried anew after the start.
    if (sent.fault !== null && signal.aborted) return;
    await this.#note(webhook, delivery, sent);
  }

  async #note(webhook: WebhookRow, delivery: DeliveryRow, { status, fault }: Sent): Promise<void> {
    const { store, clock, gaveUp } = this.#options;
    const triedAt = clock.wall();
    const attempts = delivery.attempts + 1;
    // Who tries it out wants to know, not to wait.
    const pause = delivery.event === 'test' ? undefined : PAUSES[delivery.attempts];
    const failed = fault !== null;
    await store.attempted(delivery.id, {
      state: failed ? (pause === undefined ? 'given-up' : 'waiting') : 'delivered',
      attempts,
      triedAt,
      nextAt: failed && pause !== undefined ? triedAt + pause : null,
      status,
      fault,
    });
    if (failed !== (webhook.failingSince !== null)) {
      await store.update(webhook.id, { failingSince: failed ? triedAt : null });
    }
    if (failed && pause === undefined && delivery.event !== 'test') gaveUp(webhook, delivery, attempts);
  }

  /** Ends what is under way; it stays in the store with all that waits. */
  async close(): Promise<void> {
    this.#end.abort();
    this.#stop();
    await this.#looking;
    await Promise.all(this.#underWay.values());
  }
}

const headersOf = ({ id, event, body }: DeliveryRow, secret: string, now: number) => ({
  'content-type': 'application/json; charset=utf-8',
  'user-agent': 'Throughline',
  'throughline-event': event,
  'throughline-delivery': id,
  'throughline-signature': signatureOf(secret, body, now),
});
