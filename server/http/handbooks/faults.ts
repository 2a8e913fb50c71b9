import type { Result } from '../../../src/core/base/index.ts';
import { DOCUMENT_ERRORS, type DocumentFault } from '../../jobs/index.ts';
import { Refusal } from '../problems/index.ts';

/** What was made. @throws Refusal `export.…` */
export function made<T>(result: Result<T, DocumentFault>): T {
  if (result.ok) return result.value;
  const cause = new Error(JSON.stringify(result.error));
  throw new Refusal(DOCUMENT_ERRORS[result.error.code], { cause });
}
