import type { Result } from '../../../src/core/base/index.ts';
import type { ErrorCode } from '../../../src/core/protocol/index.ts';
import type { DocumentFault } from '../../jobs/index.ts';
import { Refusal } from '../problems/index.ts';

const CODES: Readonly<Record<DocumentFault['code'], ErrorCode>> = {
  busy: 'export.busy',
  'timed-out': 'export.timed-out',
  'too-large': 'export.handbook-too-large',
  cancelled: 'export.cancelled',
  'unknown-edition': 'export.unknown-edition',
  'disk-full': 'export.disk-full',
  failed: 'export.failed',
  closed: 'server.restarting',
};

/** What was made. @throws Refusal `export.…` */
export function made<T>(result: Result<T, DocumentFault>): T {
  if (result.ok) return result.value;
  throw new Refusal(CODES[result.error.code], { cause: new Error(JSON.stringify(result.error)) });
}
