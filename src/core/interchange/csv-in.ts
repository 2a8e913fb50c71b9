import { csvRows } from './csv-rows.ts';
import { Draft, type Imported } from './draft.ts';
import { readRows } from './rows-in.ts';

/** Reads rows of a spreadsheet: a list of cards with headings, or a grid of steps across and lanes down. */
export function readCsv(text: string, makeId?: () => string): Imported {
  const draft = new Draft(makeId);
  const rows = csvRows(text);
  if (rows.ok) readRows(rows.value, draft);
  else draft.miss(1, rows.error, 'unreadable');
  return draft.finish();
}
