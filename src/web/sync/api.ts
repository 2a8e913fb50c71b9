import { z } from 'zod';
import type { LibraryTable, Locale } from '../../core/model/index.ts';
import {
  type BranchVersion,
  type ChangeJourney,
  type CreateJourney,
  createdJourneySchema,
  type ExportFormat,
  type ImportText,
  importedSchema,
  type JourneyInfo,
  journeyInfoSchema,
  libraryUsesSchema,
  type MergeRecords,
  mergedRecordsSchema,
  type NameVersion,
  sessionSchema,
  startersSchema,
  tablesSchema,
  templateSchema,
  versionSchema,
  XLSX_TYPE,
} from '../../core/protocol/index.ts';
import { download, type RequestOptions, request } from './request.ts';

export type PictureTheme = 'light' | 'dark';

const journeyPath = (id: string) => `/api/journeys/${encodeURIComponent(id)}`;
const versionPath = (journey: string, id: string) =>
  `${journeyPath(journey)}/versions/${encodeURIComponent(id)}`;
const post = (body?: object): RequestOptions => ({ method: 'POST', body: body && JSON.stringify(body) });
const nothing = z.unknown().transform(() => undefined);

/** The server's REST interface. Every call may throw an `ApiError`. */
export const api = {
  session: (signal?: AbortSignal) => request('/api/session', sessionSchema, { signal }),
  templates: (signal?: AbortSignal) => request('/api/templates', z.array(templateSchema), { signal }),
  journeys: (bin: boolean, signal?: AbortSignal) =>
    request(`/api/journeys${bin ? '?bin=1' : ''}`, z.array(journeyInfoSchema), { signal }),
  journey: (id: string, signal?: AbortSignal) => request(journeyPath(id), journeyInfoSchema, { signal }),
  create: (from: Exclude<CreateJourney, { file: unknown }>) =>
    request('/api/journeys', createdJourneySchema, post(from)),
  /** `text` is a whole journey file as JSON text; it is not parsed and written again on the way. */
  createFromFile: (text: string) =>
    request('/api/journeys', createdJourneySchema, { method: 'POST', body: `{"file":${text}}` }),
  /** What a text of another kind would become; nothing is stored. */
  readText: (from: ImportText) => request('/api/import', importedSchema, post(from)),
  /** The same of a workbook (.xlsx). */
  readWorkbook: (file: Blob) =>
    request('/api/import', importedSchema, { method: 'POST', body: file, type: XLSX_TYPE }),
  change: (id: string, change: ChangeJourney) =>
    request(journeyPath(id), journeyInfoSchema, { method: 'PATCH', body: JSON.stringify(change) }),
  duplicate: (id: string) => request(`${journeyPath(id)}/duplicate`, journeyInfoSchema, post()),
  toBin: (id: string) => request(journeyPath(id), nothing, { method: 'DELETE' }),
  restore: (id: string) => request(`${journeyPath(id)}/restore`, nothing, post()),
  deleteForever: (id: string) => request(`${journeyPath(id)}?forever=1`, nothing, { method: 'DELETE' }),
  versions: (journey: string, signal?: AbortSignal) =>
    request(`${journeyPath(journey)}/versions`, z.array(versionSchema), { signal }),
  keepVersion: (journey: string, named: NameVersion) =>
    request(`${journeyPath(journey)}/versions`, versionSchema, post(named)),
  nameVersion: (journey: string, id: string, named: NameVersion) =>
    request(versionPath(journey, id), versionSchema, { method: 'PATCH', body: JSON.stringify(named) }),
  /** Answers what was kept of what it replaces. */
  restoreVersion: (journey: string, id: string) =>
    request(`${versionPath(journey, id)}/restore`, versionSchema, post()),
  branchVersion: (journey: string, id: string, branch: BranchVersion) =>
    request(`${versionPath(journey, id)}/branch`, createdJourneySchema, post(branch)),
  /** Where the library's records are used, in all journeys. */
  libraryUses: (signal?: AbortSignal) => request('/api/library/uses', libraryUsesSchema, { signal }),
  /** Makes one record of several, in the library and in every journey. */
  mergeRecords: (merge: MergeRecords) => request('/api/library/merge', mergedRecordsSchema, post(merge)),
  /** The rows of a CSV text or a workbook; nothing is stored. */
  readTables: (file: Blob, type: string) =>
    request('/api/library/read', tablesSchema, { method: 'POST', body: file, type }),
  starters: (locale: Locale, signal?: AbortSignal) =>
    request(`/api/library/starters?locale=${locale}`, startersSchema, { signal }),
  /** `address` is one of `addresses`. */
  download,
} as const;

/** Addresses that the browser opens itself: pictures and downloads. */
export const addresses = {
  /** Changes when the journey does, so that a picture is fetched once for each state. */
  thumbnail: (journey: Pick<JourneyInfo, 'id' | 'updatedAt'>, theme: PictureTheme) =>
    `${journeyPath(journey.id)}/thumbnail.svg?theme=${theme}&v=${encodeURIComponent(journey.updatedAt)}`,
  templateThumbnail: (id: string, theme: PictureTheme) =>
    `/api/templates/${encodeURIComponent(id)}/thumbnail.svg?theme=${theme}`,
  version: (journey: string, id: string) => `${versionPath(journey, id)}/file`,
  file: (id: string) => `${journeyPath(id)}/file?download=1`,
  picture: (id: string, format: Extract<ExportFormat, 'svg' | 'png'>, theme: PictureTheme = 'light') =>
    `${journeyPath(id)}/export?format=${format}&theme=${theme}`,
  library: (format: 'csv' | 'xlsx', locale: Locale, kind?: LibraryTable) =>
    `/api/library/export?format=${format}&locale=${locale}${kind ? `&kind=${kind}` : ''}`,
  office: (id: string, format: Extract<ExportFormat, 'xlsx' | 'pptx'>) =>
    `${journeyPath(id)}/export?format=${format}`,
} as const;
