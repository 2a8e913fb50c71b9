/** A text's bytes in whatever encoding spreadsheets write: UTF-8, UTF-16 or the national one of China. */
export function decodeText(bytes: Uint8Array): string {
  const marked = encodingByMark(bytes);
  // Zeros are sound UTF-8 too, and what is written in Latin letters looks like it.
  const known = marked ?? unmarkedUtf16(bytes);
  if (known) return new TextDecoder(known).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function encodingByMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: half of what is written in Latin letters, or a separator in each row, is zeros. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4_000);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < sample.length / 50) return null;
  const encoding = odd >= even ? 'utf-16le' : 'utf-16be';
  // What isn't text at all has zeros too, and characters that nobody types.
  return CONTROLS.test(new TextDecoder(encoding).decode(sample)) ? null : encoding;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const CONTROLS = /[\x00-\x08\x0e-\x1f]/;
