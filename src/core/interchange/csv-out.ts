import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Snapshot } from '../model/index.ts';
import { guardCell } from './csv-guard.ts';
import { rowsOf } from './rows-out.ts';

/** Writes the cards as a list with headings. */
export const writeCsv = (snapshot: Snapshot): string => writeRows(rowsOf(snapshot));

/** Every cell is quoted and no cell is a formula. */
export function writeRows(rows: ReadonlyArray<readonly string[]>): string {
  return stringify(
    rows.map((row) => row.map(guardCell)),
    // The byte order mark tells spreadsheets that this is UTF-8.
    { bom: true, quoted: true, record_delimiter: 'windows' },
  );
}
