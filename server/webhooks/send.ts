import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { DeliveryFault } from '../../src/core/protocol/index.ts';
import { isPrivate, literalAddress, PrivateAddressError, publicLookup } from './addresses.ts';

export interface Sending {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came of it: the status that was answered, or why there was none. */
export interface Sent {
  readonly status: number | null;
  readonly fault: DeliveryFault | null;
}

export type Send = (sending: Sending, signal: AbortSignal) => Promise<Sent>;

export interface SendOptions {
  /** Addresses of private networks are fine. */
  readonly allowPrivate: boolean;
  /** Of the whole attempt, in milliseconds. */
  readonly patience?: number;
  readonly lookup?: LookupFunction;
}

const PATIENCE = 10_000;

/**
 * Posts once. Only the answer's status is read: whatever the receiver says beside it is neither read nor kept, and where it
 * would send us on is not followed.
 */
export function createSend({ allowPrivate, patience = PATIENCE, lookup }: SendOptions): Send {
  const guarded = lookup ?? (allowPrivate ? undefined : publicLookup());
  return ({ url, headers, body }, end) =>
    new Promise((resolve) => {
      const target = new URL(url);
      // A connection to an address by number asks no lookup.
      const literal = literalAddress(target.hostname);
      if (!allowPrivate && literal !== null && isPrivate(literal)) {
        resolve({ status: null, fault: 'address' });
        return;
      }
      const request = target.protocol === 'https:' ? httpsRequest : httpRequest;
      const bytes = Buffer.from(body);
      const outgoing = request(target, {
        method: 'POST',
        headers: { ...headers, 'content-length': bytes.length },
        agent: false,
        maxHeaderSize: 16_384,
        signal: AbortSignal.any([end, AbortSignal.timeout(patience)]),
        ...(guarded && { lookup: guarded }),
      });
      outgoing.once('response', (incoming) => {
        const status = incoming.statusCode ?? 0;
        resolve({ status, fault: status >= 200 && status < 300 ? null : 'status' });
        incoming.on('error', () => {});
        incoming.destroy();
      });
      outgoing.on('error', (error) => resolve({ status: null, fault: faultOf(error) }));
      // After an answer that takes up another protocol there is neither a response nor an error.
      outgoing.once('close', () => resolve({ status: null, fault: 'connection' }));
      outgoing.end(bytes);
    });
}

function faultOf(error: Error): DeliveryFault {
  if (error instanceof PrivateAddressError) return 'address';
  return error.name === 'AbortError' || error.name === 'TimeoutError' ? 'timeout' : 'connection';
}
