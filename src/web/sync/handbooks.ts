import { z } from 'zod';
import type { Locale } from '../../core/model/index.ts';
import {
  acknowledgementSchema,
  type ChangeHandbook,
  type CreateExport,
  type CreateHandbook,
  type CreateIssue,
  compareSchema,
  editionsSchema,
  exportJobSchema,
  type HandbookFormat,
  handbookFindingsSchema,
  handbookInfoSchema,
  issueSchema,
  missingGlyphsSchema,
} from '../../core/protocol/index.ts';
import { inWorkspace } from './api.ts';
import { fetchIfNew, type RequestOptions, request } from './request.ts';

const part = encodeURIComponent;
const handbookPath = (id: string) => `/api/handbooks/${part(id)}`;
const exportPath = (id: string) => `/api/exports/${part(id)}`;
const post = (body?: object): RequestOptions => ({ method: 'POST', body: body && JSON.stringify(body) });
const nothing = z.unknown().transform(() => undefined);

/** What is asked of handbooks over HTTP. Every call may throw an `ApiError`. */
export const handbookApi = {
  list: (bin: boolean, signal?: AbortSignal) =>
    request(inWorkspace(`/api/handbooks${bin ? '?bin=1' : ''}`), z.array(handbookInfoSchema), { signal }),
  /** Of the workspace that is named, wherever the person works. */
  listOf: (workspace: string, signal?: AbortSignal) =>
    request(`/api/handbooks?workspace=${part(workspace)}`, z.array(handbookInfoSchema), { signal }),
  get: (id: string, signal?: AbortSignal) => request(handbookPath(id), handbookInfoSchema, { signal }),
  create: (from: CreateHandbook) => request(inWorkspace('/api/handbooks'), handbookInfoSchema, post(from)),
  change: (id: string, change: ChangeHandbook) =>
    request(handbookPath(id), handbookInfoSchema, { method: 'PATCH', body: JSON.stringify(change) }),
  toBin: (id: string) => request(handbookPath(id), nothing, { method: 'DELETE' }),
  restore: (id: string) => request(`${handbookPath(id)}/restore`, nothing, post()),
  deleteForever: (id: string) => request(`${handbookPath(id)}?forever=1`, nothing, { method: 'DELETE' }),
  findings: (id: string, signal?: AbortSignal) =>
    request(`${handbookPath(id)}/findings`, handbookFindingsSchema, { signal }),
  editions: (id: string, signal?: AbortSignal) =>
    request(`${handbookPath(id)}/editions`, editionsSchema, { signal }),
  missingGlyphs: (id: string, signal?: AbortSignal) =>
    request(`${handbookPath(id)}/missing-glyphs`, missingGlyphsSchema, { signal }),
  issues: (id: string, signal?: AbortSignal) =>
    request(`${handbookPath(id)}/issues`, z.array(issueSchema), { signal }),
  issue: (id: string, issue: CreateIssue) => request(`${handbookPath(id)}/issues`, issueSchema, post(issue)),
  acknowledgements: (id: string, n: number, signal?: AbortSignal) =>
    request(`${handbookPath(id)}/issues/${n}/acknowledgements`, z.array(acknowledgementSchema), { signal }),
  compare: (id: string, from: number, to: number | 'draft', locale: Locale, signal?: AbortSignal) =>
    request(`${handbookPath(id)}/compare?from=${from}&to=${to}&locale=${locale}`, compareSchema, { signal }),
  startExport: (id: string, wanted: CreateExport) =>
    request(`${handbookPath(id)}/exports`, exportJobSchema, post(wanted)),
  exportState: (job: string, signal?: AbortSignal) => request(exportPath(job), exportJobSchema, { signal }),
  cancelExport: (job: string) => request(exportPath(job), nothing, { method: 'DELETE' }),
  /** The draft as PDF, unless it still is what `tag` names. */
  pages: (
    id: string,
    { tag, signal, ...wanted }: Omit<Wanted, 'format'> & { tag: string | null; signal: AbortSignal },
  ) => fetchIfNew(handbookAddresses.draft(id, { format: 'pdf', ...wanted }), tag, signal),
} as const;

interface Wanted {
  readonly format: HandbookFormat;
  readonly edition?: string;
  readonly locale?: Locale;
}

const exportQuery = ({ format, edition = 'everyone', locale }: Wanted) =>
  `format=${format}&edition=${part(edition)}${locale ? `&locale=${locale}` : ''}`;

/** Addresses that give a file. */
export const handbookAddresses = {
  draft: (id: string, wanted: Wanted) => `${handbookPath(id)}/export?${exportQuery(wanted)}`,
  issue: (id: string, n: number, wanted: Wanted) =>
    `${handbookPath(id)}/issues/${n}/export?${exportQuery(wanted)}`,
} as const;
