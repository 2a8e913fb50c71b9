/** Of a PNG: what it says in words, packed or not. A few megabytes of them unpack to many gigabytes, and nothing is kept of them. */
const WORDS: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt']);
const SIGNATURE = 8;
/** Of a chunk: its length and name before, its checksum behind. */
const HEAD = 8;
const AROUND = 12;

/** A PNG without the words in it. What isn't made of whole chunks stays for the decoder to refuse. */
export function withoutWords(png: Uint8Array): Uint8Array {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const kept: Buffer[] = [];
  let from = 0;
  let at = SIGNATURE;
  while (at + HEAD <= bytes.length) {
    const next = at + AROUND + bytes.readUInt32BE(at);
    if (WORDS.has(bytes.toString('latin1', at + 4, at + HEAD))) {
      kept.push(bytes.subarray(from, at));
      from = next;
    }
    at = next;
  }
  return kept.length === 0 ? png : Buffer.concat([...kept, bytes.subarray(from)]);
}
