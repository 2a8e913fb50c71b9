import type { Locale } from '../../../model/index.ts';
import { plainText } from '../../wording/say.ts';
import { hashOf } from '../ids.ts';
import type { Line } from '../nodes.ts';

/** How many to choose from, the right one among them. */
const CHOICES = 4;

/** Answers of one kind, by what they say: those of other records are the wrong ones. */
export type Pool = readonly { readonly text: string; readonly line: Line }[];

export function poolOf(lines: readonly Line[], locale: Locale): Pool {
  const byText = new Map(lines.map((line) => [plainText(line, locale).trim(), line]));
  byText.delete('');
  return [...byText].map(([text, line]) => ({ text, line }));
}

export interface Choices {
  readonly choices: readonly Line[];
  readonly right: number;
}

/**
 * The right answer among wrong ones of other records, in an order and choice that the seed decides: the same today
 * and tomorrow. Without any wrong one there is nothing to choose; what `isRightToo` would be a second right answer.
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
  const start = hashOf(seed) % Math.max(1, pool.length);
  for (let step = 0; step < pool.length && wrong.length < CHOICES - 1; step++) {
    const one = pool[(start + step) % pool.length];
    if (one && one.text !== own && !isRightToo(one.text)) wrong.push(one.line);
  }
  if (wrong.length === 0) return null;
  const right = hashOf(`${seed}\nplace`) % (wrong.length + 1);
  return { choices: wrong.toSpliced(right, 0, answer), right };
}
