import subsetFont from 'subset-font';
import { type FontWeight, type ShippedFont, shippedFonts } from './shipped.ts';

export interface Subset {
  readonly weight: FontWeight;
  readonly bytes: Buffer;
}

/** The fonts cut down to the characters of a text; `missing` are those that no font has. */
export interface Subsets {
  readonly fonts: readonly Subset[];
  readonly missing: readonly string[];
}

/** Always in: the marks that a file spells as references, and enough that no subset is empty. */
const ALWAYS = ` …&<>"'abcdefghijklmnopqrstuvwxyz0123456789`;

/** WOFF, not WOFF2: a third larger, and packed in a tenth of a second where that takes seconds. */
export async function subsetsFor(text: string, format: 'sfnt' | 'woff'): Promise<Subsets> {
  const shipped = await shippedFonts();
  const characters = charactersOf(text + ALWAYS);
  const fonts = await subsetsOf(shipped, characters.join(''), format);
  return { fonts, missing: missingIn(characters, shipped) };
}

const BASIC = 0x10000;

/** Each once, in a fixed order. Texts are drawings, and long. */
function charactersOf(text: string): string[] {
  const seen = new Uint8Array(BASIC);
  const beyond = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) as number;
    if (point < BASIC) seen[point] = 1;
    else {
      beyond.add(String.fromCodePoint(point));
      at++;
    }
  }
  const basic: string[] = [];
  for (let point = 0; point < BASIC; point++) if (seen[point]) basic.push(String.fromCharCode(point));
  return [...basic, ...beyond].sort();
}

/** Of so many texts the subsets are kept, some 100 KB each: cutting takes most of the time of a picture. */
const KEPT = 6;
const kept = new Map<string, Promise<readonly Subset[]>>();

/** The same characters make the same bytes, however often and in whatever map they stand. */
function subsetsOf(
  shipped: readonly ShippedFont[],
  characters: string,
  format: 'sfnt' | 'woff',
): Promise<readonly Subset[]> {
  const key = `${format} ${characters}`;
  const subsets =
    kept.get(key) ??
    Promise.all(
      shipped.map(async ({ weight, bytes }) => ({
        weight,
        bytes: await subsetFont(await bytes(), characters, { targetFormat: format }),
      })),
    );
  kept.delete(key);
  kept.set(key, subsets);
  subsets.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return subsets;
}

function missingIn(characters: readonly string[], fonts: readonly ShippedFont[]): string[] {
  return characters.filter((character) => {
    const codePoint = character.codePointAt(0) as number;
    // Blanks, joiners and control characters are drawn by no glyph.
    if (/[\p{C}\p{Z}\p{Variation_Selector}]/u.test(character)) return false;
    return fonts.some(({ facts }) => facts.glyphOf(codePoint) === 0);
  });
}

/** CSS that carries the fonts in itself. */
export const fontFaceOf = (family: string, { fonts }: Subsets): string =>
  fonts
    .map(
      ({ weight, bytes }) =>
        `@font-face{font-family:'${family}';font-style:normal;font-weight:${weight};` +
        `src:url(data:font/woff;base64,${bytes.toString('base64')}) format('woff')}`,
    )
    .join('');
