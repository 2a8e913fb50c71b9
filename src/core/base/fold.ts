/** A text made comparable, and where each of its units stood before. */
export interface Folded {
  readonly text: string;
  /** Where in the original text each folded unit came from begins; null where every unit stayed in its place. */
  readonly starts: readonly number[] | null;
  /** And where it ends. */
  readonly ends: readonly number[] | null;
}

/** A character with all that may be composed with it, jamo and half-width voicing marks included. */
const CLUSTERS = /[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?|[\s\S][\p{M}\uff9e\uff9f]*/gu;
/** Marks that nobody sees: soft hyphens, zero-width spaces, joiners, variation selectors, byte order marks. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/** Typographers' apostrophes, quotes and hyphens are those of a keyboard. */
const TYPOGRAPHIC = /[‘’ʼ“”‐‑]/g;
const typed = (sign: string): string => ('‐‑'.includes(sign) ? '-' : '“”'.includes(sign) ? '"' : "'");
/** Letters that fold one to one, which is nearly all that people type: ASCII and its full-width forms, Han. */
const PLAIN = /^(?:[!-~\uff01-\uff5e\u3001\u3002\u2014\u2018-\u201d\u4e00-\u9fff]| (?! ))*$/;

/** One form for letters of any case, width and composition. Upper case first, so that ß and ſ find their like. */
const foldCharacter = (character: string): string =>
  character
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(TYPOGRAPHIC, typed)
    .replace(/\s/g, ' ');

/** Folds a text: one form for letters of any case, width and composition, one space for any white space. */
export function fold(original: string): Folded {
  if (PLAIN.test(original)) {
    const text = original.normalize('NFKC').toLowerCase().replace(TYPOGRAPHIC, typed);
    return { text, starts: null, ends: null };
  }
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of original.matchAll(CLUSTERS)) {
    const folded = foldCharacter(cluster);
    if (folded === ' ' && pieces.at(-1) === ' ') {
      ends[ends.length - 1] = index + cluster.length;
      continue;
    }
    if (folded === '') continue;
    pieces.push(folded);
    for (let i = 0; i < folded.length; i++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { text: pieces.join(''), starts, ends };
}

/** A piece of the original text, in UTF-16 units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where a piece of the folded text stood; `to` is behind it. */
export const originalRange = ({ starts, ends }: Folded, from: number, to: number): Range => ({
  from: starts?.[from] ?? from,
  to: ends?.[to - 1] ?? to,
});
