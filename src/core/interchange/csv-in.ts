import { parse } from 'csv-parse/browser/esm/sync';
import { LIMITS } from '../model/index.ts';
import { unguardCell } from './csv-guard.ts';
import { Draft, type Imported } from './draft.ts';
import { type Row, readRows } from './rows-in.ts';

/** Reads rows of a spreadsheet: a list of cards with headings, or a grid of steps across and lanes down. */
export function readCsv(text: string, makeId?: () => string): Imported {
  const draft = new Draft(makeId);
  readRows(rowsOf(text, draft), draft);
  return draft.finish();
}

function rowsOf(text: string, draft: Draft): Row[] {
  const rows: Row[] = [];
  const options = {
    bom: true,
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LIMITS.fileBytes,
  } as const;
  try {
    let line = 1;
    for (const { record, info } of parse(text, options) as unknown as ReadonlyArray<{
      record: string[];
      info: { lines: number };
    }>) {
      rows.push({ line, cells: record.map((cell) => unguardCell(cell).trim()) });
      line = info.lines + 1;
    }
  } catch (error) {
    draft.miss(1, error instanceof Error ? error.message : '', 'unreadable');
  }
  return rows;
}

/** The separator that the first lines use most, outside quotes. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => sample.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, next) => (count(next) > count(best) ? next : best));
}
