import type { Locale } from '../../core/model/index.ts';
import {
  type ImportText,
  importedSchema,
  libraryUsesSchema,
  type MergeRecords,
  mergedRecordsSchema,
  startersSchema,
  tablesSchema,
  XLSX_TYPE,
} from '../../core/protocol/index.ts';
import { inWorkspace, post } from './api.ts';
import { request } from './request.ts';

/** What only the library and imports ask for: it comes with them. Every call may throw an `ApiError`. */
export const libraryApi = {
  /** Where the library's records are used, in all journeys. */
  uses: (signal?: AbortSignal) => request(inWorkspace('/api/library/uses'), libraryUsesSchema, { signal }),
  /** Makes one record of several, in the library and in every journey. */
  merge: (merge: MergeRecords) =>
    request(inWorkspace('/api/library/merge'), mergedRecordsSchema, post(merge)),
  /** The rows of a CSV text or a workbook; nothing is stored. */
  readTables: (file: Blob, type: string) =>
    request('/api/library/read', tablesSchema, { method: 'POST', body: file, type }),
  starters: (locale: Locale, signal?: AbortSignal) =>
    request(`/api/library/starters?locale=${locale}`, startersSchema, { signal }),
  /** What a text of another kind would become; nothing is stored. */
  readText: (from: ImportText) => request('/api/import', importedSchema, post(from)),
  /** The same of a workbook (.xlsx). */
  readWorkbook: (file: Blob) =>
    request('/api/import', importedSchema, { method: 'POST', body: file, type: XLSX_TYPE }),
} as const;
