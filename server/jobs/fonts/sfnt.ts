import { open } from 'node:fs/promises';

/** The little of a TrueType file that is needed here: which characters it has, and how wide they are. */

export interface FontFacts {
  readonly unitsPerEm: number;
  /** The glyph of a code point; 0 when the font has none. */
  glyphOf(codePoint: number): number;
  /** The advance width of a glyph in font units. */
  advanceOf(glyph: number): number;
}

/** Reads cmap, hmtx, hhea and head of an unpacked TrueType or OpenType file. Throws on anything else. */
export function readFont(bytes: Uint8Array): FontFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesIn(view);
  const at = (tag: string): number => {
    const table = tables.get(tag);
    if (!table) throw new Error(`Not a usable font: table ${tag} is missing`);
    return table.offset;
  };
  const hmtx = at('hmtx');
  const metrics = view.getUint16(at('hhea') + 34);
  return {
    unitsPerEm: view.getUint16(at('head') + 18),
    glyphOf: characterMap(view, at('cmap')),
    advanceOf: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)),
  };
}

const READ = ['cmap', 'hmtx', 'hhea', 'head'];
const DIRECTORY_BYTES = 1_024;

/** The facts of a file, of which no more is read than they need. */
export async function readFontFile(path: string): Promise<FontFacts> {
  const file = await open(path);
  try {
    const directory = new Uint8Array(DIRECTORY_BYTES);
    await file.read(directory, 0, DIRECTORY_BYTES, 0);
    const known = tablesIn(new DataView(directory.buffer));
    const tables = READ.flatMap((tag) => known.get(tag) ?? []);
    // A font of these tables alone.
    const size = tables.reduce((sum, { length }) => sum + length, DIRECTORY_BYTES);
    const bytes = new Uint8Array(size);
    bytes.set(directory);
    const view = new DataView(bytes.buffer);
    let end = DIRECTORY_BYTES;
    for (const { entry, offset, length } of tables) {
      await file.read(bytes, end, length, offset);
      view.setUint32(entry + OFFSET, end);
      end += length;
    }
    return readFont(bytes);
  } finally {
    await file.close();
  }
}

interface Table {
  /** Where the directory tells of it. */
  readonly entry: number;
  readonly offset: number;
  readonly length: number;
}

/** Within an entry of the directory. */
const OFFSET = 8;
const LENGTH = 12;

function tablesIn(view: DataView): Map<string, Table> {
  const tables = new Map<string, Table>();
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const entry = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(entry + n)));
    tables.set(tag, {
      entry,
      offset: view.getUint32(entry + OFFSET),
      length: view.getUint32(entry + LENGTH),
    });
  }
  return tables;
}

type GlyphOf = (codePoint: number) => number;

function characterMap(view: DataView, cmap: number): GlyphOf {
  const formats = new Map<number, number>();
  const count = view.getUint16(cmap + 2);
  for (let i = 0; i < count; i++) {
    const offset = cmap + view.getUint32(cmap + 4 + 8 * i + 4);
    formats.set(view.getUint16(offset), offset);
  }
  const full = formats.get(12);
  if (full !== undefined) return segmentedCoverage(view, full);
  const basic = formats.get(4);
  if (basic !== undefined) return segmentMapping(view, basic);
  throw new Error('Not a usable font: no Unicode character map');
}

/** cmap format 12: groups of start, end, first glyph. */
function segmentedCoverage(view: DataView, at: number): GlyphOf {
  const groups = view.getUint32(at + 12);
  return (codePoint) => {
    let low = 0;
    let high = groups - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = at + 16 + 12 * middle;
      if (codePoint < view.getUint32(group)) high = middle - 1;
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
      else return view.getUint32(group + 8) + codePoint - view.getUint32(group);
    }
    return 0;
  };
}

/** cmap format 4: segments of the basic plane. */
function segmentMapping(view: DataView, at: number): GlyphOf {
  const doubled = view.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const ranges = deltas + doubled;
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    for (let i = 0; i < doubled; i += 2) {
      if (codePoint > view.getUint16(ends + i)) continue;
      if (codePoint < view.getUint16(starts + i)) return 0;
      const delta = view.getUint16(deltas + i);
      const range = view.getUint16(ranges + i);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(ranges + i + range + 2 * (codePoint - view.getUint16(starts + i)));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
