import { readFile } from 'node:fs/promises';
import {
  FILE_FORMAT,
  FILE_VERSION,
  type FileRecord,
  LIBRARY_TABLES,
  type LibraryTable,
  LOCALES,
  type Locale,
  MAP_TABLES,
  parseJourneyFile,
} from '../../src/core/model/index.ts';

export interface Starter {
  readonly table: LibraryTable;
  readonly record: FileRecord & { readonly id: string };
}

/** Library records to start from, in each language, in the order in which they name one another. */
export type Starters = Readonly<Record<Locale, readonly Starter[]>>;

const shipped = new URL('../../templates/library/', import.meta.url);

/**
 * Reads the starter libraries, `en.json` and `zh-CN.json`: the `library` part of a journey file.
 * @throws if one of them breaks the format: the program was put together wrong
 */
export async function loadStarters(folder: URL = shipped): Promise<Starters> {
  const read = await Promise.all(LOCALES.map(async (locale) => [locale, await readStarters(folder, locale)]));
  return Object.fromEntries(read) as Starters;
}

async function readStarters(folder: URL, locale: Locale): Promise<Starter[]> {
  const library: unknown = JSON.parse(await readFile(new URL(`${locale}.json`, folder), 'utf8'));
  const parsed = parseJourneyFile({
    format: FILE_FORMAT,
    version: FILE_VERSION,
    journey: { id: 'starters', title: '', locale },
    ...Object.fromEntries(MAP_TABLES.map((table) => [table, []])),
    library,
  });
  if (!parsed.ok) {
    const first = parsed.error[0];
    throw new Error(`The starters in ${locale} break the format at ${first?.path}: ${first?.code}`);
  }
  const { value } = parsed;
  return LIBRARY_TABLES.flatMap((table) =>
    value.library[table].map((record) => ({ table, record: record as Starter['record'] })),
  );
}
