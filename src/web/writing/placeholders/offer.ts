import { PLACEHOLDERS, type PlaceholderName } from '../../../core/model/index.ts';

/** A placeholder that is being typed: where its brace stands, and what follows it up to the caret. */
export interface Being {
  readonly from: number;
  readonly query: string;
}

/** The placeholder that is being typed at the caret; a brace of a Chinese keyboard is one too. */
export function placeholderBeing(text: string, caret: number): Being | null {
  const typed = /[{｛]([\w-]{0,20})$/.exec(text.slice(0, caret));
  return typed ? { from: typed.index, query: typed[1] ?? '' } : null;
}

export const offered = (query: string): readonly PlaceholderName[] =>
  PLACEHOLDERS.filter((name) => name.startsWith(query.toLowerCase()));

/** The placeholder that was most likely meant: at most two letters away. */
export function nearestPlaceholder(name: string): PlaceholderName | null {
  const [best] = PLACEHOLDERS.map((known) => ({ known, away: distance(name.toLowerCase(), known) })).sort(
    (a, b) => a.away - b.away,
  );
  return best && best.away <= 2 ? best.known : null;
}

/** Letters to put in, take out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const letter of a) {
    const above = row;
    row = [(above[0] as number) + 1];
    for (let i = 1; i <= b.length; i++) {
      const changed = (above[i - 1] as number) + (b[i - 1] === letter ? 0 : 1);
      row.push(Math.min(changed, (above[i] as number) + 1, (row[i - 1] as number) + 1));
    }
  }
  return row[b.length] as number;
}
