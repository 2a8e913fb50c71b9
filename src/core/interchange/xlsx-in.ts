import { ok, type Result } from '../base/index.ts';
import { Draft, type Imported } from './draft.ts';
import { readRows } from './rows-in.ts';
import { readWorkbook, type WorkbookFault } from './workbook.ts';

/** Reads the first sheet with rows, as `readCsv` reads text; the sheets that were passed over are named. */
export async function readXlsx(
  bytes: Uint8Array,
  makeId?: () => string,
): Promise<Result<Imported, WorkbookFault>> {
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const { rows, faults, passedOver } = workbook.value;
  const draft = new Draft(makeId);
  for (const name of passedOver) draft.miss(0, name, 'other-sheet');
  for (const { line, text, reason } of faults) draft.miss(line, text, reason);
  readRows(rows, draft);
  return ok(draft.finish());
}
