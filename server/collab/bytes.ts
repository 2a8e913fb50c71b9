/** Reads the variable-length numbers and byte strings of lib0's encoding, with every length checked against the end. */
export class Reader {
  readonly #bytes: Uint8Array;
  #at: number;
  readonly #end: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#at = 0;
    this.#end = bytes.length;
  }

  get done(): boolean {
    return this.#at === this.#end;
  }

  get left(): number {
    return this.#end - this.#at;
  }

  /** @throws RangeError past the end or past 2^53 */
  uint(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined || factor > Number.MAX_SAFE_INTEGER) throw new RangeError('bad number');
      value += (byte & 127) * factor;
      if (byte < 128) break;
    }
    if (value > Number.MAX_SAFE_INTEGER) throw new RangeError('number too large');
    return value;
  }

  /** A view into the message. @throws RangeError past the end */
  view(): Uint8Array {
    const length = this.uint();
    if (length > this.left) throw new RangeError('length past the end');
    const start = this.#at;
    this.#at += length;
    return this.#bytes.subarray(start, this.#at);
  }

  /**
   * A copy with a buffer of its own. What goes to Yjs must be one: its decoder trusts inner lengths, and only the end of
   * the underlying buffer, which a message shares with its neighbours, would stop it.
   */
  copy(): Uint8Array {
    return new Uint8Array(this.view());
  }
}

function uintSize(value: number): number {
  let size = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) size++;
  return size;
}

function putUint(target: Uint8Array, at: number, value: number): number {
  let position = at;
  let rest = value;
  while (rest >= 128) {
    target[position++] = (rest % 128) | 128;
    rest = Math.floor(rest / 128);
  }
  target[position++] = rest;
  return position;
}

/** A number by itself, as the protocol writes it. */
export function varUint(value: number): Uint8Array {
  const bytes = new Uint8Array(uintSize(value));
  putUint(bytes, 0, value);
  return bytes;
}

/** One presence entry: `id`, `clock` and a JSON text. */
export interface PresenceEntry {
  readonly id: number;
  readonly clock: number;
  readonly json: string;
}

export function encodePresence(entries: readonly PresenceEntry[]): Uint8Array {
  const texts = entries.map(({ json }) => Buffer.from(json));
  let size = uintSize(entries.length);
  entries.forEach(({ id, clock }, index) => {
    const length = texts[index]?.length ?? 0;
    size += uintSize(id) + uintSize(clock) + uintSize(length) + length;
  });
  const result = new Uint8Array(size);
  let at = putUint(result, 0, entries.length);
  entries.forEach(({ id, clock }, index) => {
    const text = texts[index] ?? Buffer.alloc(0);
    at = putUint(result, at, id);
    at = putUint(result, at, clock);
    at = putUint(result, at, text.length);
    result.set(text, at);
    at += text.length;
  });
  return result;
}

function headerSize(length: number): number {
  if (length < 126) return 2;
  return length < 65_536 ? 4 : 10;
}

/**
 * A whole WebSocket frame (binary, final, unmasked as a server's are) of `prefix` numbers and one byte string.
 * Built once, it is written as it is to every socket of a room.
 */
export function frameOf(prefix: readonly number[], content: Uint8Array): Buffer {
  const body = prefix.length + uintSize(content.length) + content.length;
  const start = headerSize(body);
  const frame = Buffer.allocUnsafe(start + body);
  frame[0] = 0x82;
  if (start === 2) frame[1] = body;
  else if (start === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(body, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(body), 2);
  }
  let at = start;
  for (const number of prefix) frame[at++] = number;
  at = putUint(frame, at, content.length);
  frame.set(content, at);
  return frame;
}
