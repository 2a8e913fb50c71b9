import { parse } from 'csv-parse/browser/esm/sync';
import { fail, ok, type Result } from '../base/index.ts';
import { LIMITS } from '../model/index.ts';
import { unguardCell } from './csv-guard.ts';
import type { Row } from './rows-in.ts';

/** The first line that Excel reads as “this separates the cells”, and writes where the machine's own sign is another. */
const SAID = /^sep=(.)\n/i;

/**
 * The rows of a CSV text, its separator found out, guards against formulas taken off; or why there are none. A line ends one
 * way within cells, however it was saved.
 */
export function csvRows(original: string): Result<Row[], string> {
  const whole = original.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const said = SAID.exec(whole);
  const text = said ? whole.slice(said[0].length) : whole;
  const options = {
    delimiter: said?.[1] ?? delimiterOf(text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LIMITS.fileBytes,
  } as const;
  try {
    let line = said ? 2 : 1;
    const rows: Row[] = [];
    for (const { record, info } of parse(text, options) as unknown as ReadonlyArray<{
      record: string[];
      info: { lines: number };
    }>) {
      rows.push({ line, cells: record.map((cell) => unguardCell(cell).trim()) });
      line = info.lines + (said ? 2 : 1);
    }
    return ok(rows);
  } catch (error) {
    return fail(error instanceof Error ? error.message : '');
  }
}

/** The separator that the first lines use most, outside quotes. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => sample.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, next) => (count(next) > count(best) ? next : best));
}
