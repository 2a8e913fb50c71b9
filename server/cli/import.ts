import { extname } from 'node:path';
import { ok, type Result } from '../../src/core/base/index.ts';
import {
  IMPORT_REASONS,
  type Imported,
  importCsv,
  importMermaid,
  importXlsx,
  type WorkbookFault,
} from '../../src/core/interchange/index.ts';
import { ERRORS, fillSentence } from '../../src/core/protocol/index.ts';
import { IMPORT_ERRORS } from '../jobs/index.ts';
import { readBytes, writeResult } from './files.ts';
import type { Voice } from './words.ts';

type Reader = (bytes: Buffer) => Promise<Result<Imported, WorkbookFault>>;

const mermaid: Reader = async (bytes) => ok(importMermaid(bytes.toString('utf8')));
const csv: Reader = async (bytes) => ok(await importCsv(bytes.toString('utf8')));

const READERS: Readonly<Record<string, Reader>> = {
  '.mmd': mermaid,
  '.mermaid': mermaid,
  '.csv': csv,
  '.tsv': csv,
  '.xlsx': (bytes) => importXlsx(bytes),
};

/** Makes a journey file of another kind of file, told from its name. What was not understood is said line by line. */
export async function importFile(path: string, out: string | undefined, voice: Voice): Promise<number> {
  const read = READERS[extname(path).toLowerCase()];
  if (!read) {
    voice.say('unknown-kind', { known: Object.keys(READERS).join(', ') });
    return 2;
  }
  const bytes = await readBytes(path, voice);
  if (!bytes) return 1;
  const imported = await read(bytes);
  if (!imported.ok) {
    const { sentence } = ERRORS[IMPORT_ERRORS[imported.error]];
    process.stderr.write(`${path}: ${fillSentence(sentence, voice.locale)}\n`);
    return 1;
  }
  const { file, notUnderstood } = imported.value;
  for (const { line, text, reason } of notUnderstood) {
    const place = line === 0 ? text : `${line}: ${text}`;
    voice.say('not-understood', { what: `${place} — ${IMPORT_REASONS[reason][voice.locale]}` });
  }
  return (await writeResult(out, `${JSON.stringify(file, null, 2)}\n`, voice)) ? 0 : 1;
}
