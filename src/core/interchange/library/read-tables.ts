import { fail, ok, type Result } from '../../base/index.ts';
import { csvRows } from '../csv-rows.ts';
import { decodeText } from '../decode.ts';
import { readSheets, type WorkbookFault } from '../workbook.ts';

/** Rows of texts, a sheet each; a CSV text is one sheet without a name. */
export interface TextSheet {
  readonly name: string;
  readonly rows: ReadonlyArray<{ readonly line: number; readonly cells: readonly string[] }>;
}

/** Workbooks are archives: they begin so. */
const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isCompound = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** Reads a CSV text or a workbook, whichever the bytes are. */
export async function readTextSheets(
  bytes: Uint8Array,
): Promise<Result<readonly TextSheet[], WorkbookFault | 'not-text'>> {
  if (isArchive(bytes) || isCompound(bytes)) return readSheets(bytes);
  const rows = csvRows(decodeText(bytes));
  if (!rows.ok) return fail('not-text');
  const filled = rows.value.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length === 0) return fail('no-rows');
  if (filled.some(({ cells }) => cells.some((cell) => cell.includes('\0')))) return fail('not-text');
  return ok([{ name: '', rows: filled.map(({ line, cells }) => ({ line, cells })) }]);
}
