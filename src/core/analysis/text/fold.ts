/** A text made comparable, and where each of its units stood before. */
export interface Folded {
  readonly text: string;
  /** The place in the original text of each unit of the folded one, and of its end. */
  readonly starts: ArrayLike<number>;
  /** The end in the original text of what each folded unit came from. */
  readonly ends: ArrayLike<number>;
}

/** A character with all that may be composed with it, jamo and half-width voicing marks included. */
const CLUSTERS = /[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?|[\s\S][\p{M}\uff9e\uff9f]*/gu;
/** Marks that nobody sees: soft hyphens, zero-width spaces and joiners of words, byte order marks. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;
/** Already folded, which most Chinese text is: printable ASCII without capitals, plain Han and its punctuation. */
const PLAIN = /^[!-@[-~\u3001\u3002\u4e00-\u9fff\u2018-\u201d]*$/;

/** One form for letters of any case, width and composition. Upper case first, so that ß and ſ find their like. */
export const foldCharacter = (character: string): string =>
  character
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/\s/g, ' ');

/** Folds a text: one form for letters of any case, width and composition, one space for any white space. */
export function fold(original: string): Folded {
  if (PLAIN.test(original)) {
    const starts = Array.from({ length: original.length + 1 }, (_, i) => i);
    return { text: original, starts, ends: starts.slice(1) };
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
  starts.push(original.length);
  return { text: pieces.join(''), starts, ends };
}

/** A piece of the original text, in UTF-16 units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where a piece of the folded text stood; `to` is behind it. */
export const originalRange = ({ starts, ends }: Folded, from: number, to: number): Range => ({
  from: starts[from] as number,
  to: ends[to - 1] as number,
});
