import { type Bundle, hasHeaders } from './bundle.ts';

/** What spreadsheets take for the beginning of a formula, in full width too. */
const FORMULA = /^'*[=+\-@＝＋－＠]/u;

/** A leading apostrophe makes a spreadsheet read the cell as text. */
export const guardCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The inverse of `guardCell`: the apostrophe that makes a formula a text goes. */
export const unguardCell = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/** One line; control characters can mean anything to the program that reads it. */
const cellText = (text: string): string => {
  const line = guardCell(text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
};

/**
 * A piece of a map as tab-separated titles, steps across and lanes down, a lane taking as many rows as its fullest
 * cell has cards. Titles of steps and lanes stand around it when headers were copied. Moments alone are a list.
 */
export function tsvOf(bundle: Bundle): string {
  const { rows, columns, cards, moments } = bundle;
  const withHeaders = hasHeaders(bundle);
  if (cards.length === 0 && !withHeaders) return moments.map(({ title }) => cellText(title)).join('\n');
  const cells = Map.groupBy(cards, ({ lane, step }) => JSON.stringify([lane, step]));
  const lines = rows.flatMap((row) => {
    const stacks = columns.map((column) => cells.get(JSON.stringify([row.id, column.id])) ?? []);
    const height = Math.max(withHeaders ? 1 : 0, ...stacks.map((stack) => stack.length));
    return Array.from({ length: height }, (_, i) => {
      const titles = stacks.map((stack) => cellText(stack[i]?.title ?? ''));
      return withHeaders ? [i === 0 ? cellText(row.title) : '', ...titles] : titles;
    });
  });
  const placed = new Set([...rows, ...columns].map(({ id }) => id));
  const loose = cards.filter(({ lane, step }) => !placed.has(lane) || !placed.has(step));
  const header = withHeaders ? [['', ...columns.map(({ title }) => cellText(title))]] : [];
  return [...header, ...lines, ...loose.map(({ title }) => [cellText(title)])]
    .map((line) => line.join('\t'))
    .join('\n');
}
