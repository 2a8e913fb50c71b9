import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';

/** Names of fields, ids and places are no longer, in bytes; longer texts are seldom the same. */
const SHORT = 32;
const FIRST_OF_TWO_BYTES = 0x80;
/** Of lib0, for kinds of plain values. */
const TEXT = 119;
const OBJECT = 118;
const LIST = 117;

/**
 * Reads an update as Yjs does, but each short text once: a large map names its few fields and places tens of thousands
 * of times, and the browser's decoder makes a string of its own each time, which takes longer than all else in reading it.
 */
export class SharingDecoder extends Y.UpdateDecoderV1 {
  /** By hash; where two have the same, the later one is kept. */
  private readonly known = new Map<number, string>();

  override readString(): string {
    const { restDecoder } = this;
    const { arr, pos } = restDecoder;
    const length = decoding.readVarUint(restDecoder);
    const start = restDecoder.pos;
    const end = start + length;
    if (length <= SHORT && end <= arr.length) {
      let hash = length;
      let at = start;
      for (; at < end; at++) {
        const byte = arr[at] as number;
        if (byte >= FIRST_OF_TWO_BYTES) break;
        hash = (Math.imul(hash, 31) + byte) | 0;
      }
      if (at === end) {
        restDecoder.pos = end;
        return this.shared(hash, arr, start, end);
      }
    }
    restDecoder.pos = pos;
    return decoding.readVarString(restDecoder);
  }

  override readKey(): string {
    return this.readString();
  }

  override readAny(): unknown {
    const { restDecoder } = this;
    switch (restDecoder.arr[restDecoder.pos]) {
      case TEXT:
        restDecoder.pos++;
        return this.readString();
      case OBJECT: {
        restDecoder.pos++;
        const object: Record<string, unknown> = {};
        for (let left = decoding.readVarUint(restDecoder); left > 0; left--) {
          const key = this.readString();
          object[key] = this.readAny();
        }
        return object;
      }
      case LIST: {
        restDecoder.pos++;
        const list: unknown[] = [];
        for (let left = decoding.readVarUint(restDecoder); left > 0; left--) list.push(this.readAny());
        return list;
      }
      default:
        return decoding.readAny(restDecoder);
    }
  }

  private shared(hash: number, bytes: Uint8Array, start: number, end: number): string {
    const last = this.known.get(hash);
    if (last !== undefined && isOf(last, bytes, start, end)) return last;
    const text = String.fromCharCode(...bytes.subarray(start, end));
    this.known.set(hash, text);
    return text;
  }
}

function isOf(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== bytes[start + i]) return false;
  return true;
}
