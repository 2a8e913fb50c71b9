import { z } from 'zod';
import { LIBRARY_TABLES, LIMITS, type LibraryTable, LOCALES } from '../model/index.ts';

const id = z.string().min(1).max(LIMITS.id);
const table = z.enum(LIBRARY_TABLES as [LibraryTable, ...LibraryTable[]]);

/** A journey that uses a library record, and the records by which it does. */
const useSchema = z.object({
  journey: id,
  title: z.string(),
  count: z.number().int(),
  /** The first of them. */
  records: z.array(z.object({ table: z.string(), id, title: z.string() })),
});

export const libraryUsesSchema = z.object({ uses: z.record(z.string(), z.array(useSchema)) });

export const mergeRecordsSchema = z.strictObject({
  table,
  /** The record that stays. */
  keep: id,
  /** Those that become it. */
  remove: z.array(id).min(1).max(1_000),
  /** What the record that stays says from now on; null takes a field away. */
  fields: z.record(z.string(), z.json()).default({}),
});

export const mergedRecordsSchema = z.object({
  /** References that lead to the record that stayed. */
  places: z.number().int(),
  journeys: z.number().int(),
});

export const libraryExportQuery = z.object({
  format: z.enum(['csv', 'xlsx']),
  /** One kind; a workbook without it has a sheet for each. */
  kind: table.optional(),
  locale: z.enum(LOCALES).optional(),
});

/** The rows of a file, as texts; nothing of it is stored. */
export const tablesSchema = z.object({
  sheets: z.array(
    z.object({
      name: z.string(),
      rows: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })),
    }),
  ),
});

export const startersQuery = z.object({ locale: z.enum(LOCALES) });
export const startersSchema = z.object({
  records: z.array(z.object({ table, record: z.looseObject({ id }) })),
});

export type LibraryUse = z.infer<typeof useSchema>;
export type LibraryUses = z.infer<typeof libraryUsesSchema>;
export type MergeRecords = z.input<typeof mergeRecordsSchema>;
export type MergedRecords = z.infer<typeof mergedRecordsSchema>;
export type TablesAnswer = z.infer<typeof tablesSchema>;
export type Starters = z.infer<typeof startersSchema>;
