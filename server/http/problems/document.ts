import type { Locale } from '../../../src/core/model/index.ts';
import { faultSentence, type ProblemDocument, problemOf } from '../../../src/core/protocol/index.ts';
import type { Refusal } from './refusal.ts';

/** The answer's body for a refusal, in the reader's language (RFC 9457). */
export function problemDocument(refusal: Refusal, locale: Locale): ProblemDocument {
  const faults = refusal.faults.map((fault) => ({
    code: fault.code,
    path: fault.path,
    message: faultSentence(fault, locale),
  }));
  return {
    ...problemOf(refusal.code, locale, refusal.params),
    ...(faults.length > 0 ? { faults } : {}),
    ...(refusal.findings.length > 0 ? { findings: refusal.findings.map((finding) => ({ ...finding })) } : {}),
  };
}
