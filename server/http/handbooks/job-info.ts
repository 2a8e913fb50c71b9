import type { Locale } from '../../../src/core/model/index.ts';
import { ERRORS, type ErrorCode, type ExportJob, fillSentence } from '../../../src/core/protocol/index.ts';
import { asRefusal } from '../problems/index.ts';
import type { Job } from './jobs.ts';

const problemOf = (code: ErrorCode, params: Readonly<Record<string, string | number>>, locale: Locale) => ({
  code,
  title: fillSentence(ERRORS[code].sentence, locale, params),
});

/** How far an export is, in the reader's words. */
export function jobInfoOf({ id, state }: Job, locale: Locale): ExportJob {
  const still = { id, state: state.is, progress: 0, ahead: 0, file: null, problem: null };
  switch (state.is) {
    case 'waiting':
    case 'running':
      return { ...still, progress: state.progress, ahead: state.ahead };
    case 'done':
      return { ...still, progress: 1, file: `/api/exports/${id}/file` };
    case 'failed': {
      const { code, params } = asRefusal(state.why, 0);
      return { ...still, problem: problemOf(code, params, locale) };
    }
    case 'cancelled':
      return { ...still, problem: problemOf('export.cancelled', {}, locale) };
  }
}
