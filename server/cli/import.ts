import { extname } from 'node:path';
import { IMPORT_REASONS, type Imported, importCsv, importMermaid } from '../../src/core/interchange/index.ts';
import { readBytes, writeResult } from './files.ts';
import type { Voice } from './words.ts';

const READERS: Readonly<Record<string, (text: string) => Imported | Promise<Imported>>> = {
  '.mmd': importMermaid,
  '.mermaid': importMermaid,
  '.csv': importCsv,
  '.tsv': importCsv,
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
  const { file, notUnderstood } = await read(bytes.toString('utf8'));
  for (const { line, text, reason } of notUnderstood) {
    voice.say('not-understood', { what: `${line}: ${text} — ${IMPORT_REASONS[reason][voice.locale]}` });
  }
  return (await writeResult(out, `${JSON.stringify(file, null, 2)}\n`, voice)) ? 0 : 1;
}
