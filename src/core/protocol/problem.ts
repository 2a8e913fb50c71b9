import type { Locale } from '../model/index.ts';
import { ERRORS, type ErrorCode } from './errors/index.ts';
import type { ProblemDocument } from './rest.ts';
import { fillSentence, type Params } from './sentences.ts';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** What is wrong, in the reader's language (RFC 9457). */
export const problemOf = (code: ErrorCode, locale: Locale, params: Params = {}): ProblemDocument => {
  const { status, sentence } = ERRORS[code];
  return {
    type: `urn:throughline:error:${code}`,
    title: fillSentence(sentence, locale, params),
    status,
    code,
    ...(Object.keys(params).length > 0 ? { params } : {}),
  };
};
