import type { Snapshot } from '../model/index.ts';
import { COLUMNS, type Column } from './csv-columns.ts';
import { rowsOf } from './rows-out.ts';
import { writeWorkbook } from './workbook.ts';

/** In characters. */
const WIDTHS: Readonly<Record<Column, number>> = {
  stage: 18,
  step: 20,
  lane: 18,
  title: 34,
  body: 50,
  channel: 16,
  owner: 18,
  situation: 24,
  stake: 8,
  duration: 12,
  systems: 22,
  tags: 22,
  phase: 12,
  role: 14,
};
const STAKE = COLUMNS.indexOf('stake');

/** Writes the cards as `writeCsv` does, on one sheet of a workbook (.xlsx). Texts too long for a cell are cut. */
export function writeXlsx(snapshot: Snapshot): Promise<Uint8Array> {
  const [headings = [], ...rows] = rowsOf(snapshot);
  const cells = rows.map((row) =>
    row.map((cell, column) => (column === STAKE && cell !== '' ? Number(cell) : cell)),
  );
  return writeWorkbook(
    snapshot.journey.title,
    [headings, ...cells],
    COLUMNS.map((column) => WIDTHS[column]),
  );
}
