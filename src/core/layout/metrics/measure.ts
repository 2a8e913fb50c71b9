import { WIDTHS } from './widths.ts';

export type Weight = 400 | 700;

const EM = 1000;
/** No colour emoji is in the fonts; what a system draws instead is about this wide. */
const EMOJI = 1300;
const FIRST_EMOJI = 0x1f000;
const LAST_EMOJI = 0x1faff;
/** Of pairs that make one character. */
const FIRST_SURROGATE = 0xd800;
const LAST_LEADING = 0xdbff;

const tables = { 400: new Uint16Array(0x10000).fill(EM), 700: new Uint16Array(0x10000).fill(EM) };
for (const [first, light, heavy] of WIDTHS) {
  tables[400].set(light.split(' ').map(Number), first);
  tables[700].set(heavy.split(' ').map(Number), first);
}
for (const zero of [0x200b, 0x200c, 0x200d, 0x2060, 0xfe0e, 0xfe0f, 0xfeff]) {
  tables[400][zero] = 0;
  tables[700][zero] = 0;
}

/** The advance width of a code point in 1/1000 em. */
export function advance(codePoint: number, weight: Weight): number {
  if (codePoint < 0x10000) return tables[weight][codePoint] as number;
  return codePoint >= FIRST_EMOJI && codePoint <= LAST_EMOJI ? EMOJI : EM;
}

/** The advances of all characters of one code unit, in 1/1000 em. */
export const advancesOf = (weight: Weight): Readonly<Uint16Array> => tables[weight];

/** The width of a text in one line, in pixels at the given font size. */
export function textWidth(text: string, size: number, weight: Weight): number {
  const table = tables[weight];
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < FIRST_SURROGATE || code > LAST_LEADING) {
      sum += table[code] as number;
      continue;
    }
    const codePoint = text.codePointAt(i) as number;
    if (codePoint > 0xffff) i++;
    sum += advance(codePoint, weight);
  }
  return (sum * size) / EM;
}
