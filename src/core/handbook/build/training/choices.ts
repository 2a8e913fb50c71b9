import type { Locale } from '../../../model/index.ts';
import { plainText } from '../../wording/say.ts';
import { hashOf } from '../ids.ts';
import type { Line } from '../nodes.ts';

/** How many to choose from, the right one among them. */
const CHOICES = 4;

/** An answer by what it says; `size` is how much it is, of those that can be more or less. */
interface Answer {
  readonly text: string;
  readonly line: Line;
  readonly size: number | null;
}

/** Answers of one kind: those of other records are the wrong ones. */
export type Pool = readonly Answer[];

export function poolOf(lines: readonly Line[], locale: Locale): Pool {
  const byText = new Map(lines.map((line) => [plainText(line, locale).trim(), line]));
  byText.delete('');
  return [...byText].map(([text, line]) => ({ text, line, size: sizeOf(line) }));
}

/** Near enough for telling what is close: a working day has eight hours. */
const SECONDS = { s: 1, min: 60, h: 3_600, d: 86_400, wh: 3_600, wd: 28_800 } as const;

function sizeOf([first]: Line): number | null {
  if (first?.type === 'duration') return first.duration.amount * SECONDS[first.duration.unit];
  return first?.type === 'money' ? first.amount : null;
}

/** The closest first, where there is more and less; else in an order that the seed decides. */
function candidates(answer: Line, pool: Pool, seed: string): Pool {
  const own = sizeOf(answer);
  if (own === null) {
    const start = hashOf(seed) % Math.max(1, pool.length);
    return [...pool.slice(start), ...pool.slice(0, start)];
  }
  const far = ({ size }: Answer): number => Math.abs(Math.log((size ?? 0) + 1) - Math.log(own + 1));
  return pool.toSorted((a, b) => far(a) - far(b));
}

export interface Choices {
  readonly choices: readonly Line[];
  readonly right: number;
}

/**
 * The right answer among wrong ones of other records, at a place that the seed decides: the same today and tomorrow.
 * Without any wrong one there is nothing to choose; what `isRightToo` would be a second right answer.
 */
export function choicesOf(
  answer: Line,
  pool: Pool,
  seed: string,
  locale: Locale,
  isRightToo: (text: string) => boolean = () => false,
): Choices | null {
  const own = plainText(answer, locale).trim();
  const wrong: Line[] = [];
  for (const one of candidates(answer, pool, seed)) {
    if (wrong.length === CHOICES - 1) break;
    if (one.text !== own && !isRightToo(one.text)) wrong.push(one.line);
  }
  if (wrong.length === 0) return null;
  const right = hashOf(`${seed}\nplace`) % (wrong.length + 1);
  return { choices: wrong.toSpliced(right, 0, answer), right };
}
