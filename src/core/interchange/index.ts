import type { Snapshot } from '../model/index.ts';
import type { Imported } from './draft.ts';

export { cardsFromText, titleAndBody } from './cards-from-text.ts';
export type { Imported, NotUnderstood } from './draft.ts';
export { journeyFileOf, libraryRecordsOf } from './journey-file.ts';
export { type Merge, mergeLibrary, type Renamed, type WorkspaceLibrary } from './library-merge.ts';
export { exportMermaid, importMermaid } from './mermaid.ts';
export { IMPORT_REASONS, type ImportReason } from './reasons.ts';

/** Reads a spreadsheet's rows as a journey. The CSV library is loaded when it is needed. */
export const importCsv = async (text: string, makeId?: () => string): Promise<Imported> =>
  (await import('./csv-in.ts')).readCsv(text, makeId);

/** Writes the cards as a spreadsheet's rows. */
export const exportCsv = async (snapshot: Snapshot): Promise<string> =>
  (await import('./csv-out.ts')).writeCsv(snapshot);
