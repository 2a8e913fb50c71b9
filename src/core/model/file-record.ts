import { feelingId } from './records/feeling.ts';
import type { TableName } from './tables.ts';

export const FILE_FORMAT = 'throughline/journey';
export const FILE_VERSION = 1;

/** Ids that the file did not have begin with this; files leave them out again, and may not use it themselves. */
export const GIVEN_ID = '~';

/** Whether it is such an id: of what may have none in a file. Of all others an id may begin with anything. */
export const isGivenId = (table: TableName, id: string): boolean =>
  (table === 'measures' || table === 'waivers') && id.startsWith(GIVEN_ID);

/** A record as a file holds it; unknown keys included. */
export type FileRecord = { readonly [key: string]: unknown };

/** The id of a record within its table; feelings are known by persona and step. */
export function recordId(table: TableName, record: FileRecord): string | undefined {
  if (table === 'feelings') return feelingId(String(record.persona), String(record.step));
  return typeof record.id === 'string' ? record.id : undefined;
}
