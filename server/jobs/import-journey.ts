import { ok, type Result } from '../../src/core/base/index.ts';
import {
  type Imported,
  importCsv,
  importMermaid,
  importXlsx,
  type WorkbookFault,
} from '../../src/core/interchange/index.ts';

/** A file of another kind that a journey may be in. */
export type ForeignFile =
  | { readonly kind: 'csv' | 'mermaid'; readonly text: string }
  | { readonly kind: 'xlsx'; readonly bytes: Uint8Array };

export async function importJourney(file: ForeignFile): Promise<Result<Imported, WorkbookFault>> {
  if (file.kind === 'xlsx') return importXlsx(file.bytes);
  return ok(file.kind === 'csv' ? await importCsv(file.text) : importMermaid(file.text));
}
