import type * as Y from 'yjs';
import { DOCUMENT_VERSION, MIGRATION_ORIGIN, ROOT } from './names.ts';

/** Changes a document of version `index + 1` to the next one. Numbered by position; never edited once released. */
const MIGRATIONS: ReadonlyArray<(doc: Y.Doc) => void> = [];

/** The version of a document; those that don't say are of the first. */
export function documentVersion(doc: Y.Doc): number {
  const version = doc.getMap(ROOT.meta).get('version');
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : 1;
}

/** Whether the document was made by a newer program: then it is opened for reading only. */
export const isNewer = (doc: Y.Doc): boolean => documentVersion(doc) > DOCUMENT_VERSION;

/** Brings a document up to this version; run by the server alone. Returns whether anything was done. */
export function migrate(doc: Y.Doc): boolean {
  const from = documentVersion(doc);
  const due = MIGRATIONS.slice(from - 1);
  if (due.length === 0) return false;
  doc.transact(() => {
    for (const step of due) step(doc);
    doc.getMap(ROOT.meta).set('version', DOCUMENT_VERSION);
  }, MIGRATION_ORIGIN);
  return true;
}
