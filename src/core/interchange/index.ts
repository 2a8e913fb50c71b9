import type { Result } from '../base/index.ts';
import type { Snapshot } from '../model/index.ts';
import type { Imported } from './draft.ts';
import type { TextSheet } from './library/read-tables.ts';
import type { SheetText, WorkbookFacts, WorkbookFault } from './workbook.ts';

export { cardsFromText, titleAndBody } from './cards-from-text.ts';
export { CELL_CHARACTERS } from './cell-limit.ts';
export { guardCell, unguardCell } from './csv-guard.ts';
export { decodeText } from './decode.ts';
export type { Imported, NotUnderstood } from './draft.ts';
export { journeyFileOf, libraryInUse, libraryRecordsOf } from './journey-file.ts';
export {
  type CellContext,
  type CellFault,
  fieldOf,
  readCell,
  sayCell,
} from './library/cells.ts';
export { type CellForm, type Column, LIBRARY_COLUMNS } from './library/columns.ts';
export { patchCommands, planCommands } from './library/commands.ts';
export { type Meaning, meaningsOf, tableOfSheet } from './library/headings.ts';
export { nameIn } from './library/names.ts';
export {
  type AddedRow,
  type BadCell,
  type ChangedRow,
  planRows,
  type RowFault,
  type RowSource,
  type RowsPlan,
  type SourceRow,
} from './library/plan.ts';
export type { TextSheet } from './library/read-tables.ts';
export { libraryRows } from './library/rows.ts';
export { type LibraryWord, plainText, wordIn } from './library/word.ts';
export { type Merge, mergeLibrary, type Renamed, type WorkspaceLibrary } from './library-merge.ts';
export { exportMermaid, importMermaid } from './mermaid.ts';
export { IMPORT_REASONS, type ImportReason } from './reasons.ts';
export type { SheetCell } from './sheet-cell.ts';
export {
  type AnswerFault,
  guessMeasureFields,
  guessScale,
  guessSurveyColumns,
  MEASURE_FIELDS,
  type MeasureFault,
  type MeasureField,
  type ReadMeasure,
  readMeasures,
  readSurvey,
  SIDES,
  type Side,
  SURVEY_COLUMNS,
  type Survey,
  type SurveyColumn,
} from './survey/index.ts';
export { withUniqueIds } from './unique-ids.ts';
export type { SheetText, WorkbookFacts, WorkbookFault } from './workbook.ts';

/** Reads a spreadsheet's rows as a journey. The CSV library is loaded when it is needed. */
export const importCsv = async (text: string, makeId?: () => string): Promise<Imported> =>
  (await import('./csv-in.ts')).readCsv(text, makeId);

/** Writes the cards as a spreadsheet's rows. */
export const exportCsv = async (snapshot: Snapshot): Promise<string> =>
  (await import('./csv-out.ts')).writeCsv(snapshot);

/** Reads a workbook's first sheet with rows as a journey. Its library, too, is loaded when it is needed. */
export const importXlsx = async (
  bytes: Uint8Array,
  makeId?: () => string,
): Promise<Result<Imported, WorkbookFault>> => (await import('./xlsx-in.ts')).readXlsx(bytes, makeId);

/** Writes the cards as a workbook with one sheet. */
export const exportXlsx = async (snapshot: Snapshot): Promise<Uint8Array> =>
  (await import('./xlsx-out.ts')).writeXlsx(snapshot);

/** The rows of a CSV text or a workbook, whichever the bytes are, as texts. */
export const importTables = async (
  bytes: Uint8Array,
): Promise<Result<readonly TextSheet[], WorkbookFault | 'not-text'>> =>
  (await import('./library/read-tables.ts')).readTextSheets(bytes);

/** Rows as a CSV text: every cell in quotes, none a formula. */
export const exportRows = async (rows: ReadonlyArray<readonly string[]>): Promise<string> =>
  (await import('./csv-out.ts')).writeRows(rows);

/** Sheets of rows as a workbook. */
export const exportSheets = async (
  sheets: readonly SheetText[],
  facts?: WorkbookFacts,
): Promise<Uint8Array> => (await import('./workbook.ts')).writeSheets(sheets, facts);
