import type { Mark } from './mark.ts';

/** A stretch of text with all the marks that cover it. */
export interface Piece {
  readonly from: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Cuts a text at the ends of its marks: they may lie in one another and overlap. */
export function piecesOf(text: string, marks: readonly Mark[]): readonly Piece[] {
  const within = marks.filter(({ from, to }) => from < to && from >= 0 && to <= text.length);
  const cuts = new Set([0, text.length, ...within.flatMap(({ from, to }) => [from, to])]);
  const ends = [...cuts].sort((a, b) => a - b);
  return ends.slice(1).map((to, i) => {
    const from = ends[i] as number;
    const covering = within.filter((mark) => mark.from <= from && mark.to >= to);
    return { from, text: text.slice(from, to), marks: covering };
  });
}
