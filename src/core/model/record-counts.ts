import type { JourneyFile } from './file.ts';
import { MAP_TABLES, type MapTable } from './tables.ts';

/** How many records of each kind a file holds, with those in the tray: as its live document counts them. */
export const recordCounts = (file: JourneyFile): { readonly [K in MapTable]: number } =>
  Object.fromEntries(
    MAP_TABLES.map((table) => [table, file[table].length + (file.unplaced?.[table]?.length ?? 0)]),
  ) as { [K in MapTable]: number };
