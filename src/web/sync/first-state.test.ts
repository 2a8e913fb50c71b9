import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { afterEach, expect, test } from 'vitest';
import { writeSyncStep2, writeUpdate } from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { MESSAGE } from '../../core/protocol/index.ts';
import { passOnFirstState } from './first-state.ts';

let provider: WebsocketProvider;
afterEach(() => provider.destroy());

function receiver() {
  const doc = new Y.Doc();
  provider = new WebsocketProvider('ws://nowhere', 'room', doc, { connect: false, disableBc: true });
  passOnFirstState(doc, provider);
  const heard: { update: Uint8Array; origin: unknown }[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => heard.push({ update, origin }));
  const receive = (write: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder();
    write(encoder);
    const decoder = decoding.createDecoder(encoding.toUint8Array(encoder));
    provider.messageHandlers[MESSAGE.sync]?.(
      encoding.createEncoder(),
      decoder,
      provider,
      false,
      MESSAGE.sync,
    );
  };
  return { doc, heard, receive };
}

function sender() {
  const doc = new Y.Doc();
  doc.getMap('cards').set('a', 1);
  return doc;
}

test('whoever keeps updates gets the first state as it came, once', () => {
  const from = sender();
  const { doc, heard, receive } = receiver();
  receive((encoder) => writeSyncStep2(encoder, from));
  expect(doc.getMap('cards').toJSON()).toEqual({ a: 1 });
  expect(heard).toEqual([{ update: Y.encodeStateAsUpdate(from), origin: provider }]);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(from));
});

test('what changes after it is heard as ever', () => {
  const from = sender();
  const { doc, heard, receive } = receiver();
  receive((encoder) => writeSyncStep2(encoder, from));
  doc.getMap('cards').set('b', 2);
  from.getMap('cards').set('c', 3);
  receive((encoder) => writeUpdate(encoder, Y.encodeStateAsUpdate(from)));
  expect(heard).toHaveLength(3);
  const copy = new Y.Doc();
  for (const { update } of heard) Y.applyUpdate(copy, update);
  expect(copy.getMap('cards').toJSON()).toEqual({ a: 1, b: 2, c: 3 });
});
