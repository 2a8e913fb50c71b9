import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type JourneyFile, LIMITS } from '../../src/core/model/index.ts';

const deflate = promisify(gzip);
const inflate = promisify(gunzip);

/** Compressed away from the event loop. */
export async function packFile(file: JourneyFile): Promise<{ bytes: Uint8Array; hash: string }> {
  const text = JSON.stringify(file);
  return { bytes: await deflate(text), hash: createHash('sha256').update(text).digest('base64url') };
}

/** The text of the journey file. A program of later years reads it too: it is to be checked like any other. */
export const unpackFile = (bytes: Uint8Array): Promise<Uint8Array> =>
  inflate(bytes, { maxOutputLength: LIMITS.fileBytes * 2 });
