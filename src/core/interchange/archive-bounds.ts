import { LIMITS } from '../model/index.ts';

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_END_BYTES = 22;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const FIRST_ENTRY = 0x04034b50;
const COMMENT_BYTES = 65_535;

const ENTRIES = 4_000;
/** What all parts may come to when they are unpacked, in bytes. */
const UNPACKED = 4 * LIMITS.fileBytes;
/** Deflate makes no more than this of one byte. */
const DEFLATE_RATIO = 1_032;

/**
 * Whether a ZIP archive may be unpacked, from its directory alone: nothing is unpacked yet. It counts what the
 * directory declares, and where that is nothing, the most that the packed bytes could become. Who unpacks must stop
 * an entry at its declared size.
 */
export function archiveFault(bytes: Uint8Array): 'no-archive' | 'damaged' | 'too-large' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== FIRST_ENTRY) return 'no-archive';
  const end = directoryEnd(view);
  if (end === null) return 'damaged';
  const entries = view.getUint16(end + 10, true);
  if (entries > ENTRIES) return 'too-large';
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let entry = 0; entry < entries; entry++) {
    if (at + DIRECTORY_ENTRY_BYTES > bytes.length) return 'damaged';
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return 'damaged';
    unpacked += unpackedSize(view, at);
    if (unpacked > UNPACKED) return 'too-large';
    at +=
      DIRECTORY_ENTRY_BYTES +
      [28, 30, 32].reduce((sum, length) => sum + view.getUint16(at + length, true), 0);
  }
  return null;
}

function directoryEnd(view: DataView): number | null {
  const last = view.byteLength - DIRECTORY_END_BYTES;
  for (let at = last; at >= Math.max(0, last - COMMENT_BYTES); at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  return null;
}

/** The most that an entry can come to. One whose sizes stand only behind its data may be as long as the whole file. */
function unpackedSize(view: DataView, at: number): number {
  const sizesFollow = (view.getUint16(at + 8, true) & 8) !== 0;
  const isDeflated = view.getUint16(at + 10, true) === 8;
  const packed = view.getUint32(at + 20, true);
  const declared = view.getUint32(at + 24, true);
  const ratio = isDeflated ? DEFLATE_RATIO : 1;
  if (packed === 0 && sizesFollow) return view.byteLength * ratio;
  return isDeflated && declared > 0 ? declared : Math.max(declared, packed * ratio);
}
