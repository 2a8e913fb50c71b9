/**
 * Tells other programs what happened: events are stored for each webhook that wants them, sent signed, and tried again over
 * a day. `secretOf` is what a receiver checks signatures with.
 */
import { lookup as resolveName } from 'node:dns/promises';
import { newId } from '../../src/core/base/index.ts';
import type { EntrySubject, WebhookBody, WebhookEvent } from '../../src/core/protocol/index.ts';
import type { User } from '../auth/index.ts';
import type { Clock, Log } from '../collab/index.ts';
import { actorOf, Pauses, type Records, THE_PROGRAM } from '../records/index.ts';
import type { DeliveryRow, Storage, WebhookRow } from '../storage/index.ts';
import { isPrivate, literalAddress } from './addresses.ts';
import { Deliverer } from './deliverer.ts';
import { eventOf } from './events.ts';
import { createSend, type Send } from './send.ts';
import { secretOf } from './sign.ts';

export interface WebhooksOptions {
  readonly storage: Storage;
  readonly records: Pick<Records, 'note' | 'listen'>;
  readonly clock: Clock;
  readonly log: Log;
  /** What secrets are made of. */
  readonly key: () => Buffer;
  readonly allowPrivate: boolean;
  readonly send?: Send;
}

export interface Webhooks {
  /** The journey was changed by these: told when they pause. */
  changed(journey: string, authors: readonly User[]): void;
  /** Sends something to try it out. */
  test(webhook: WebhookRow, by: User): Promise<void>;
  /** Sends it once more at once, whatever came of it before. */
  again(delivery: DeliveryRow): Promise<void>;
  secretOf(webhook: string): string;
  /** False for an address that leads into a private network, if those are refused. One that leads nowhere may yet come to be. */
  accepts(url: string): Promise<boolean>;
  /** Goes on with what waits since before the start. */
  start(): void;
  close(): Promise<void>;
}

export type { Send } from './send.ts';

const MINUTE = 60_000;
const BOUNDS = { keep: 200, most: 1_000 } as const;
const NAME_PATIENCE = 3_000;

type By = WebhookBody['by'];

export function createWebhooks(options: WebhooksOptions): Webhooks {
  const { storage, records, clock, log, key, allowPrivate } = options;
  const { webhooks: store, journeys } = storage;
  const deliverer = new Deliverer({
    store,
    send: options.send ?? createSend({ allowPrivate }),
    key,
    clock,
    log,
    gaveUp: ({ id, workspace, url }, { event }, attempts) =>
      void records.note({
        kind: 'webhook.gave-up',
        facts: { event: event as WebhookEvent, attempts },
        workspace,
        who: THE_PROGRAM,
        subject: { kind: 'webhook', id, name: new URL(url).host },
      }),
  });
  const storing = new Set<Promise<void>>();

  const deliver = async (
    hooks: readonly WebhookRow[],
    type: WebhookEvent | 'test',
    subject: EntrySubject,
    by: By,
    at: number,
  ): Promise<void> => {
    const deliveries = hooks.map(({ id: webhook, workspace }) => {
      const id = newId();
      const body: WebhookBody = { id, at: new Date(at).toISOString(), type, workspace, subject, by };
      return { id, webhook, event: type, body: JSON.stringify(body), createdAt: clock.wall() };
    });
    if (deliveries.length > 0) await store.deliver(deliveries, BOUNDS);
    deliverer.wake();
  };

  /** Tells all of the workspace that want to hear of it. */
  const tell = (workspace: string, event: WebhookEvent, subject: EntrySubject, by: By, at: number): void => {
    const done = store
      .list(workspace)
      .then((all) => all.filter(({ active, events }) => active && events.includes(event)))
      .then((hooks) => deliver(hooks, event, subject, by, at))
      .catch((error: unknown) => log.error({ error, event }, 'could not keep an event for webhooks'))
      .finally(() => storing.delete(done));
    storing.add(done);
  };

  const stop = records.listen((notes) => {
    for (const note of notes) {
      const event = eventOf(note);
      if (event) tell(note.workspace, event, note.subject, { name: note.who.name }, note.at);
    }
  });

  const pauses = new Pauses<ReadonlyMap<string, string>>({
    clock,
    pause: MINUTE,
    within: 10 * MINUTE,
    over: (journey, authors) => {
      const [name, ...others] = authors.values();
      const by = name === undefined || others.length > 0 ? null : { name };
      const done = journeys
        .get(journey)
        .then((row) => {
          if (!row) return;
          const subject = { kind: 'journey', id: journey, name: row.title } as const;
          tell(row.workspace, 'journey.changed', subject, by, clock.wall());
        })
        .catch((error: unknown) => log.error({ error }, 'could not keep an event for webhooks'))
        .finally(() => storing.delete(done));
      storing.add(done);
    },
  });

  return {
    changed: (journey, authors) =>
      pauses.touch(
        journey,
        (before) => new Map([...(before ?? []), ...authors.map(({ id, name }) => [id, name] as const)]),
      ),
    test: (webhook, by) => {
      const subject = { kind: 'webhook', id: webhook.id, name: new URL(webhook.url).host } as const;
      return deliver([webhook], 'test', subject, { name: actorOf(by).name }, clock.wall());
    },
    again: async ({ id, attempts, triedAt, status, fault }) => {
      const nextAt = clock.wall();
      await store.attempted(id, { state: 'waiting', attempts, triedAt, nextAt, status, fault });
      deliverer.wake();
    },
    secretOf: (webhook) => secretOf(key(), webhook),
    accepts: async (url) => allowPrivate || !(await leadsInside(url)),
    start: () => deliverer.wake(),
    close: async () => {
      stop();
      pauses.endAll();
      while (storing.size > 0) await Promise.all(storing);
      await deliverer.close();
    },
  };
}

/** Looked at again at each attempt: this only tells whoever makes a mistake at once. */
async function leadsInside(url: string): Promise<boolean> {
  const { hostname } = new URL(url);
  const literal = literalAddress(hostname);
  if (literal !== null) return isPrivate(literal);
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('late')), NAME_PATIENCE).unref();
  });
  const found = await Promise.race([resolveName(hostname, { all: true }), late]).catch(() => []);
  return found.some(({ address }) => isPrivate(address));
}
