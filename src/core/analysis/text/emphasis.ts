import type { Range } from '../../base/index.ts';

/** `**bold**` and `_italic_` on one line; `_` only around whole words, as Markdown has it. */
const EMPHASISED = [
  /(?<!\*)(\*{1,3})(?=[^\s*])([^*\n]*[^\s*])\1(?!\*)/g,
  /(?<![\p{L}\p{N}_])(_{1,3})(?=[^\s_])([^_\n]*[^\s_])\1(?![\p{L}\p{N}_])/gu,
];
/** Nobody sees it, and comparing texts passes over it. */
const JOINER = '\u2060';

export const hasMarks = (text: string): boolean => /[*_]/.test(text);

/** The text with nothing in the place of the marks of emphasis: nobody sees or says them. Each unit stays where it is. */
export function withoutMarks(text: string): string {
  if (!hasMarks(text)) return text;
  return EMPHASISED.reduce(
    (plain, emphasised) =>
      plain.replace(emphasised, (_, mark: string, words: string) => {
        const nothing = JOINER.repeat(mark.length);
        return `${nothing}${words}${nothing}`;
      }),
    text,
  );
}

const marksIn = (text: string, plain: string, from: number, to: number): number =>
  plain
    .slice(from, to)
    .split('')
    .reduce((sum, unit, i) => sum + (unit === JOINER && text[from + i] !== JOINER ? 1 : 0), 0);

/**
 * A range that can be replaced without leaving half of an emphasis behind: the one given, or a little more; null where
 * its other half is further away.
 */
export function wholeEmphasis(text: string, { from, to }: Range): Range | null {
  const plain = withoutMarks(text);
  if (plain === text || marksIn(text, plain, from, to) === 0) return { from, to };
  let [start, end] = [from, to];
  while (marksIn(text, plain, start - 1, start) > 0) start -= 1;
  while (marksIn(text, plain, end, end + 1) > 0) end += 1;
  const wider = [
    { from, to },
    { from, to: end },
    { from: start, to },
    { from: start, to: end },
  ];
  // What is whole reads the same cut out as it does in its place.
  return (
    wider.find((range) => {
      const piece = text.slice(range.from, range.to);
      return withoutMarks(piece) === plain.slice(range.from, range.to);
    }) ?? null
  );
}
