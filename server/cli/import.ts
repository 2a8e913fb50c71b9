import { extname } from 'node:path';
import { decodeText, IMPORT_REASONS } from '../../src/core/interchange/index.ts';
import { ERRORS, fillSentence } from '../../src/core/protocol/index.ts';
import { type ForeignFile, IMPORT_ERRORS, importJourney } from '../jobs/index.ts';
import { readBytes, writeResult } from './files.ts';
import type { Voice } from './words.ts';

const KINDS: Readonly<Record<string, ForeignFile['kind']>> = {
  '.mmd': 'mermaid',
  '.mermaid': 'mermaid',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.xlsx': 'xlsx',
};

/** Makes a journey file of another kind of file, told from its name. What was not understood is said line by line. */
export async function importFile(path: string, out: string | undefined, voice: Voice): Promise<number> {
  const kind = KINDS[extname(path).toLowerCase()];
  if (!kind) {
    voice.say('unknown-kind', { known: Object.keys(KINDS).join(', ') });
    return 2;
  }
  const bytes = await readBytes(path, voice);
  if (!bytes) return 1;
  const imported = await importJourney(kind === 'xlsx' ? { kind, bytes } : { kind, text: decodeText(bytes) });
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
