import type { IncomingHttpHeaders } from 'node:http';
import { LIMITS } from '../../src/core/model/index.ts';
import { Refusal } from './problems/index.ts';

/** A file within a request must not be larger than one on its own. @throws Refusal `request.too-large` */
export function requireFileSize(file: unknown, headers: IncomingHttpHeaders): void {
  const whole = Number(headers['content-length'] ?? Number.POSITIVE_INFINITY);
  // Writing it out again to measure it takes long: only where it can matter.
  if (whole <= LIMITS.fileBytes || Buffer.byteLength(JSON.stringify(file)) <= LIMITS.fileBytes) return;
  throw new Refusal('request.too-large', { params: { maximum: LIMITS.fileBytes / 1024 / 1024 } });
}
