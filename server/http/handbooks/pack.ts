import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { keptJourney } from '../../../src/core/handbook/index.ts';
import { giveWay } from '../../jobs/index.ts';
import { StorageError } from '../../storage/index.ts';
import type { Material } from './draft.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

export const packText = (text: string): Promise<Buffer> => zip(text);

/** @throws StorageError `storage.damaged` */
export async function unpackText(bytes: Uint8Array): Promise<string> {
  try {
    return (await unzip(bytes)).toString('utf8');
  } catch (error) {
    throw new StorageError('storage.damaged', 'A kept part of an issue is damaged.', error);
  }
}

/**
 * What an issue is made of, as JSON: journeys as files, since those are read for ever. In pieces, one a journey: others
 * have their turn between them.
 */
export async function inputsText({ journeys, ...rest }: Material): Promise<string> {
  const files: string[] = [];
  for (const { id, snapshot } of journeys) {
    files.push(JSON.stringify({ id, file: keptJourney(snapshot) }));
    await giveWay();
  }
  const facts = JSON.stringify({ version: 1, ...rest });
  return `${facts.slice(0, -1)},"journeys":[${files.join(',')}]}`;
}

/** One fingerprint of several named texts. */
export function fingerprint(texts: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  for (const [name, text] of Object.entries(texts)) hash.update(`${name}\n${text.length}\n`).update(text);
  return hash.digest('hex');
}
