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
  const characters = [...new Set(text + ALWAYS)].sort();
  const fonts = await Promise.all(
    shipped.map(async ({ weight, bytes }) => ({
      weight,
      bytes: await subsetFont(bytes, characters.join(''), { targetFormat: format }),
    })),
  );
  return { fonts, missing: missingIn(characters, shipped) };
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
