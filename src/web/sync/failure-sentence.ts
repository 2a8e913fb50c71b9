import { ApiError } from './api-error.ts';

/** What is said where the server could not speak. */
export interface FailureWords {
  readonly offline: string;
  /** It answered something that this page doesn't understand. */
  readonly answer: string;
  readonly other: string;
}

/** What went wrong with a request, in one sentence: the server's own where it could speak. */
export function failureSentence(error: unknown, { offline, answer, other }: FailureWords): string {
  if (!(error instanceof ApiError)) return other;
  if (error.code === 'connection.lost') return offline;
  return error.code === 'answer.unreadable' ? answer : error.message;
}
