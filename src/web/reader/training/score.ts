import { z } from 'zod';
import type { HandbookReading } from '../../../core/protocol/index.ts';

export type Question = HandbookReading['questions'][number];

/** By the question's id, whether the last answer was right. */
export const scoreSchema = z.record(z.string(), z.boolean());
export type Score = z.infer<typeof scoreSchema>;

/** Of the questions that there are now: an issue may have dropped some. */
export const rightOf = (score: Score, questions: readonly Question[]): number =>
  questions.filter(({ id }) => score[id] === true).length;

/** What is asked next: first what was never answered, then what was wrong; null when all is right. */
export function nextOf(score: Score, questions: readonly Question[], after: string | null): Question | null {
  const at = questions.findIndex(({ id }) => id === after);
  const turned = [...questions.slice(at + 1), ...questions.slice(0, at + 1)];
  return (
    turned.find(({ id }) => score[id] === undefined) ??
    turned.find(({ id }) => score[id] === false && id !== after) ??
    turned.find(({ id }) => score[id] === false) ??
    null
  );
}
