import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import {
  createEncoder,
  type Encoder,
  toUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding';

export type Heard =
  | { readonly kind: 'ask' | 'answer' | 'edit' | 'confirm'; readonly content: Uint8Array }
  | { readonly kind: 'other' };

/** How a server is spoken to. */
export interface Dialect {
  path(document: string): string;
  /** What to say before anything else. */
  hello(document: string): Uint8Array[];
  ask(document: string, vector: Uint8Array): Uint8Array;
  answer(document: string, update: Uint8Array): Uint8Array;
  edit(document: string, update: Uint8Array): Uint8Array;
  read(message: Uint8Array): Heard;
}

function encoded(write: (encoder: Encoder) => void): Uint8Array {
  const encoder = createEncoder();
  write(encoder);
  return toUint8Array(encoder);
}

const other: Heard = { kind: 'other' };
const steps = ['ask', 'answer', 'edit'] as const;

export function yWebsocket(prefix: string): Dialect {
  const say = (step: number, content: Uint8Array) =>
    encoded((encoder) => {
      writeVarUint(encoder, 0);
      writeVarUint(encoder, step);
      writeVarUint8Array(encoder, content);
    });
  return {
    path: (document) => prefix + document,
    hello: () => [],
    ask: (_, vector) => say(0, vector),
    answer: (_, update) => say(1, update),
    edit: (_, update) => say(2, update),
    read: (message) => {
      const decoder = createDecoder(message);
      const type = readVarUint(decoder);
      if (type === 102) return { kind: 'confirm', content: readVarUint8Array(decoder) };
      if (type !== 0) return other;
      const kind = steps[readVarUint(decoder)];
      return kind ? { kind, content: readVarUint8Array(decoder) } : other;
    },
  };
}

const sync = 0;
const auth = 2;
const syncReply = 4;

export const hocuspocus: Dialect = {
  path: () => '/',
  hello: (document) => [
    encoded((encoder) => {
      writeVarString(encoder, document);
      writeVarUint(encoder, auth);
      writeVarUint(encoder, 0);
      writeVarString(encoder, 'token');
      writeVarString(encoder, '4.7.0');
    }),
  ],
  ask: (document, vector) => hocuspocusSync(document, 0, vector),
  answer: (document, update) => hocuspocusSync(document, 1, update),
  edit: (document, update) => hocuspocusSync(document, 2, update),
  read: (message) => {
    const decoder = createDecoder(message);
    readVarString(decoder);
    const type = readVarUint(decoder);
    if (type !== sync && type !== syncReply) return other;
    const kind = steps[readVarUint(decoder)];
    return kind ? { kind, content: readVarUint8Array(decoder) } : other;
  },
};

function hocuspocusSync(document: string, step: number, content: Uint8Array): Uint8Array {
  return encoded((encoder) => {
    writeVarString(encoder, document);
    writeVarUint(encoder, sync);
    writeVarUint(encoder, step);
    writeVarUint8Array(encoder, content);
  });
}
