import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Result } from '../../src/core/base/index.ts';
import { type Fault, type JourneyFile, LIMITS } from '../../src/core/model/index.ts';
import { parseJson } from '../../src/core/protocol/index.ts';

const deflate = promisify(gzip);
const inflate = promisify(gunzip);

/** Compressed away from the event loop. */
export async function packFile(file: JourneyFile): Promise<{ bytes: Uint8Array; hash: string }> {
  const text = JSON.stringify(file);
  return { bytes: await deflate(text), hash: createHash('sha256').update(text).digest('base64url') };
}

type Check = (json: unknown) => Parsed | Promise<Parsed>;
type Parsed = Result<JourneyFile, readonly Fault[]>;

/** Checked like any other file: a program of later years reads it too. */
export async function unpackFile(bytes: Uint8Array, check: Check): Promise<Parsed> {
  const text = await inflate(bytes, { maxOutputLength: LIMITS.fileBytes * 2 });
  const json = parseJson(text.toString('utf8'));
  if (!json.ok) throw new Error(`A kept version is not JSON: ${json.error}`);
  return check(json.value);
}
