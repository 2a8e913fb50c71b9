/** One replacement in a text: at `index`, `remove` UTF-16 units go and `insert` comes. */
export interface Splice {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * The smallest single splice that turns `before` into `after`, or null when they are equal.
 * Never cuts a surrogate pair in two, so that a merge can't leave half a character.
 */
export function diffText(before: string, after: string): Splice | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (start > 0 && (isLow(before.charCodeAt(start)) || isLow(after.charCodeAt(start)))) start--;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++;
  }
  if (
    end > 0 &&
    (isLow(before.charCodeAt(before.length - end)) || isLow(after.charCodeAt(after.length - end)))
  ) {
    end--;
  }
  return {
    index: start,
    remove: before.length - start - end,
    insert: after.slice(start, after.length - end),
  };
}

/** Applies a splice to a text. */
export function spliceText(text: string, { index, remove, insert }: Splice): string {
  return text.slice(0, index) + insert + text.slice(index + remove);
}

/** Whether the position lies inside a surrogate pair. */
export const cutsCharacter = (text: string, index: number): boolean =>
  isHigh(text.charCodeAt(index - 1)) && isLow(text.charCodeAt(index));
