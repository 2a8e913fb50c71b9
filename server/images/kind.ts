/** What the first bytes of a file say that it is; the name and the type that came with it say nothing. */
export type ImageKind = 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' | 'svg';

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);

/** Null for anything else. */
export function kindOf(bytes: Uint8Array): ImageKind | null {
  const head = latin(bytes, 0, 16);
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  // The brands of an ISO file, the one that it was made for first.
  if (head.slice(4, 8) === 'ftyp' && /avif|avis/.test(latin(bytes, 8, 64))) return 'avif';
  // Only told apart to say why it is refused: any text that speaks of it soon.
  return /<svg[\s>]/i.test(latin(bytes, 0, 4_096)) ? 'svg' : null;
}
