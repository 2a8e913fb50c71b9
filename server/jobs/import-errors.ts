import type { ErrorCode } from '../../src/core/protocol/index.ts';
import type { ImportFault } from './imports.ts';

/** What is said of an import that came to nothing. */
export const IMPORT_ERRORS: Readonly<Record<ImportFault['code'], ErrorCode>> = {
  'not-a-workbook': 'import.not-workbook',
  locked: 'import.locked',
  damaged: 'import.damaged',
  'too-large': 'import.too-large',
  'no-rows': 'import.no-rows',
  'not-text': 'import.not-text',
  busy: 'import.busy',
  'timed-out': 'import.failed',
  failed: 'import.failed',
  closed: 'server.restarting',
};
