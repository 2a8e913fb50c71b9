import { exportRows, libraryRows, wordIn } from '../../../src/core/interchange/index.ts';
import { LIBRARY_TABLES, type LibraryTable, type Locale } from '../../../src/core/model/index.ts';
import type { Sentences } from '../../../src/core/protocol/index.ts';
import type { Exports } from '../../jobs/index.ts';
import { finished } from '../finished.ts';
import { type House, readLibrary } from '../journeys/index.ts';

interface Wish {
  readonly format: 'csv' | 'xlsx';
  /** All kinds without it; as CSV the first one. */
  readonly kind?: LibraryTable | undefined;
  readonly locale: Locale;
  readonly workspace: string;
}

const NAME: Sentences = { en: 'Library', 'zh-CN': '资料库' };
/** In characters: of ids, of names, of all else. */
const WIDTHS = { id: 12, name: 26, other: 30 } as const;

/** The library, or one kind of it, as a file. @throws Refusal `export.…` */
export async function exportLibrary(
  { house, exports }: { readonly house: House; readonly exports: Exports },
  { format, kind, locale, workspace }: Wish,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const library = await readLibrary(house, workspace);
  const name = kind ? wordIn(locale, `kinds.${kind}`) : NAME[locale];
  if (format === 'csv') {
    const text = await exportRows(libraryRows(library, kind ?? 'personas', locale));
    return { name, bytes: new TextEncoder().encode(text) };
  }
  const sheets = (kind ? [kind] : LIBRARY_TABLES).map((table) => {
    const rows = libraryRows(library, table, locale);
    const widths = (rows[0] ?? []).map((_, at) =>
      at === 0 ? WIDTHS.id : at === 1 ? WIDTHS.name : WIDTHS.other,
    );
    return { name: wordIn(locale, `kinds.${table}`), rows, widths };
  });
  return { name, bytes: finished(await exports.sheets(sheets)) };
}
