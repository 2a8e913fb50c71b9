import type { Locale } from '../../../src/core/model/index.ts';
import {
  ERRORS,
  faultSentence,
  fillSentence,
  type ProblemDocument,
} from '../../../src/core/protocol/index.ts';
import type { Refusal } from './refusal.ts';

/** The answer's body for a refusal, in the reader's language (RFC 9457). */
export function problemDocument(refusal: Refusal, locale: Locale): ProblemDocument {
  const { status, sentence } = ERRORS[refusal.code];
  const faults = refusal.faults.map((fault) => ({
    code: fault.code,
    path: fault.path,
    message: faultSentence(fault, locale),
  }));
  return {
    type: `urn:throughline:error:${refusal.code}`,
    title: fillSentence(sentence, locale, refusal.params),
    status,
    code: refusal.code,
    ...(Object.keys(refusal.params).length > 0 ? { params: refusal.params } : {}),
    ...(faults.length > 0 ? { faults } : {}),
    ...(refusal.findings.length > 0 ? { findings: refusal.findings.map((finding) => ({ ...finding })) } : {}),
  };
}
