import { fold } from '../../../core/base/index.ts';

const HAN = /\p{Script=Han}/u;

/** How well one word is found in one name, both folded: at its start, at a word's start, within, or letter by letter. */
function inName(word: string, name: string): number {
  const at = name.indexOf(word);
  if (at === 0) return word.length === name.length ? 6 : 5;
  if (at > 0) return isWordStart(name, at) ? 4 : 3;
  return word.length > 1 && isScattered(word, name) ? 1 : 0;
}

const isWordStart = (name: string, at: number): boolean => !/[\p{L}\p{N}]/u.test(name[at - 1] ?? ' ');

/** Whether all its letters come in their order, each at a word's start or right behind the one before: "mtl" in "move to lane". */
function isScattered(word: string, name: string): boolean {
  const from = (index: number, at: number): boolean => {
    if (index === word.length) return true;
    const letter = word[index] as string;
    for (let next = name.indexOf(letter, at); next >= 0; next = name.indexOf(letter, next + 1)) {
      // Each Han character is a word.
      const fits = next === at || HAN.test(letter) || isWordStart(name, next);
      if (fits && from(index + 1, next + 1)) return true;
    }
    return false;
  };
  return from(0, 0);
}

/**
 * How well a query fits something: 0 when a word of it fits none of the names, else more for better. The first name is
 * the one that the reader sees; it weighs most.
 */
export function rank(query: string, names: readonly string[]): number {
  const words = fold(query)
    .text.trim()
    .split(' ')
    .filter((word) => word !== '');
  const folded = names.map((name) => fold(name).text);
  let sum = 0;
  for (const word of words) {
    const best = Math.max(0, ...folded.map((name, index) => inName(word, name) * (index === 0 ? 1 : 0.8)));
    if (best === 0) return 0;
    sum += best;
  }
  return words.length === 0 ? 0 : sum / words.length;
}
