import type { WebhookEvent } from '../../src/core/protocol/index.ts';
import type { Noted } from '../records/index.ts';

/** What of what is recorded is an event for others. */
const EVENTS: { readonly [K in Noted['kind']]?: WebhookEvent } = {
  'journey.created': 'journey.created',
  'version.restored': 'journey.changed',
  'journey.binned': 'journey.deleted',
  'journey.restored': 'journey.restored',
  'handbook.issued': 'handbook.issued',
  'comment.made': 'comment.created',
};

export const eventOf = ({ kind }: Noted): WebhookEvent | null => EVENTS[kind] ?? null;
