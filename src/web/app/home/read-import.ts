import type { TFunction } from 'i18next';
import { newId } from '../../../core/base/index.ts';
import { decodeText } from '../../../core/interchange/index.ts';
import { LIMITS } from '../../../core/model/index.ts';
import type { CreatedJourney, ImportAnswer, WordedFault } from '../../../core/protocol/index.ts';
import { ApiError, api, libraryApi } from '../../sync/index.ts';
import { errorSentence } from '../error-words.ts';
import { type FileKind, kindOf, stemOf } from './journey-files.ts';
import { type ReadFile, readJourneyFile } from './read-journey-file.ts';

/** A file that was not taken in, and why. */
export interface Refusal {
  readonly name: string;
  readonly sentence: string;
  readonly faults: readonly WordedFault[];
}

/** What a file of another kind would become. Nothing of it is stored yet. */
export interface Preview extends ImportAnswer {
  readonly id: string;
  readonly name: string;
}

export type Outcome =
  | { readonly created: CreatedJourney }
  | { readonly preview: Preview }
  | { readonly refusal: Refusal };

/** Takes a journey file in as it is, and has a file of another kind read. Refusals are in the reader's words. */
export async function readImport(file: File, t: TFunction<'app'>): Promise<Outcome> {
  const kind = kindOf(file.name);
  try {
    if (kind === 'journey') return await takeIn(file, t);
    if (file.size > LIMITS.fileBytes) return refused(file.name, tooLarge(t));
    return { preview: withTitle(await readOther(file, kind), file.name) };
  } catch (error) {
    return refusedBy(file.name, error, t);
  }
}

/** Makes a journey of what was shown. */
export async function createFrom(preview: Preview, title: string, t: TFunction<'app'>): Promise<Outcome> {
  const { file, name } = preview;
  try {
    const named = { ...file, journey: { ...file.journey, title } };
    return { created: await api.createFromFile(JSON.stringify(named)) };
  } catch (error) {
    return refusedBy(name, error, t);
  }
}

async function takeIn(file: File, t: TFunction<'app'>): Promise<Outcome> {
  const read = await readJourneyFile(file);
  return read.ok ? { created: await api.createFromFile(read.text) } : refused(file.name, unreadable(read, t));
}

async function readOther(file: File, kind: Exclude<FileKind, 'journey'>): Promise<ImportAnswer> {
  if (kind === 'xlsx') return libraryApi.readWorkbook(file);
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  return libraryApi.readText({ kind, text });
}

/** A spreadsheet has no title of its own: the file's name is the best there is. */
function withTitle(answer: ImportAnswer, name: string): Preview {
  const title = answer.file.journey.title || [...stemOf(name)].slice(0, LIMITS.title).join('');
  return {
    ...answer,
    id: newId(),
    name,
    file: { ...answer.file, journey: { ...answer.file.journey, title } },
  };
}

const refused = (name: string, sentence: string, faults: readonly WordedFault[] = []): Outcome => ({
  refusal: { name, sentence, faults },
});

const refusedBy = (name: string, error: unknown, t: TFunction<'app'>): Outcome =>
  refused(name, errorSentence(error, t), error instanceof ApiError ? error.faults : []);

const tooLarge = (t: TFunction<'app'>): string =>
  t('import.tooLarge', { maximum: LIMITS.fileBytes / 1024 ** 2 });

function unreadable(read: ReadFile & { ok: false }, t: TFunction<'app'>): string {
  if (read.reason === 'too-large') return tooLarge(t);
  const { line, column } = read;
  return line && column ? t('import.notJson.at', { line, column }) : t('import.notJson');
}
