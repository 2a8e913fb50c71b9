import type { ErrorCode } from '../../src/core/protocol/index.ts';
import type { DocumentFault } from './handbooks/types.ts';

/** What is said of a document that came to nothing. */
export const DOCUMENT_ERRORS: Readonly<Record<DocumentFault['code'], ErrorCode>> = {
  busy: 'export.busy',
  'timed-out': 'export.timed-out',
  'too-large': 'export.handbook-too-large',
  cancelled: 'export.cancelled',
  'unknown-edition': 'export.unknown-edition',
  'disk-full': 'export.disk-full',
  failed: 'export.failed',
  closed: 'server.restarting',
};
