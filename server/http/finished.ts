import type { ErrorCode, Params } from '../../src/core/protocol/index.ts';
import type { ExportFault, ExportResult } from '../jobs/index.ts';
import { Refusal } from './problems/index.ts';

const FAULTS: Readonly<Record<ExportFault['code'], ErrorCode>> = {
  busy: 'export.busy',
  'too-large': 'export.too-large',
  'too-much': 'export.map-too-large',
  'timed-out': 'export.map-timed-out',
  failed: 'export.failed',
  'disk-full': 'export.disk-full',
  closed: 'server.restarting',
};

/** The file that was made. @throws Refusal `export.…` */
export const finished = <File>(result: ExportResult<File>): File => {
  if (result.ok) return result.value;
  const { error } = result;
  const params: Params = error.code === 'too-large' ? { scale: error.scale } : {};
  throw new Refusal(FAULTS[error.code], { params, cause: new Error(JSON.stringify(error)) });
};
