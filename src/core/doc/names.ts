import type * as Y from 'yjs';
import { LIBRARY_TABLES, MAP_TABLES, type TableName } from '../model/index.ts';

/** The document's format; a change of shape takes a migration. */
export const DOCUMENT_VERSION = 1;

/** Root maps beside the tables. */
export const ROOT = {
  /** The journey's own facts. */
  journey: 'journey',
  /** Unknown keys of the file's top level. */
  extra: 'extra',
  /** Library records that came with the journey: id → table. */
  uses: 'uses',
  /** `version` of the document. */
  meta: 'meta',
} as const;

/** Why a transaction was made. Undo follows `LocalOrigin` objects only. */
export class LocalOrigin {
  readonly kind = 'local';
}
export const SEED_ORIGIN = Object.freeze({ kind: 'seed' });
export const MIGRATION_ORIGIN = Object.freeze({ kind: 'migration' });
export const REPAIR_ORIGIN = Object.freeze({ kind: 'repair' });
export type Origin = LocalOrigin | typeof SEED_ORIGIN | typeof MIGRATION_ORIGIN | typeof REPAIR_ORIGIN;

export type YRecord = Y.Map<unknown>;
export const tableMap = (doc: Y.Doc, table: TableName): Y.Map<unknown> => doc.getMap(table);

export const mapRoots = (doc: Y.Doc): Y.Map<unknown>[] => [
  ...MAP_TABLES.map((table) => doc.getMap(table)),
  doc.getMap(ROOT.journey),
  doc.getMap(ROOT.uses),
];
export const libraryRoots = (doc: Y.Doc): Y.Map<unknown>[] =>
  LIBRARY_TABLES.map((table) => doc.getMap(table));
