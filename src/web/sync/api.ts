import { z } from 'zod';
import type { LibraryTable, Locale } from '../../core/model/index.ts';
import {
  type ChangeJourney,
  type CreateJourney,
  createdJourneySchema,
  type ExportFormat,
  type JourneyInfo,
  journeyInfoSchema,
  sessionSchema,
  templateSchema,
} from '../../core/protocol/index.ts';
import { download, type RequestOptions, request } from './request.ts';

export type PictureTheme = 'light' | 'dark';

export const journeyPath = (id: string) => `/api/journeys/${encodeURIComponent(id)}`;
export const post = (body?: object): RequestOptions => ({
  method: 'POST',
  body: body && JSON.stringify(body),
});
const nothing = z.unknown().transform(() => undefined);

/** The workspace that lists are of; the person's first without it. */
let workspace: string | undefined;
/** An address within the workspace. */
export const inWorkspace = (path: string): string => {
  if (workspace === undefined) return path;
  return `${path}${path.includes('?') ? '&' : '?'}workspace=${encodeURIComponent(workspace)}`;
};

/** The server's REST interface. Every call may throw an `ApiError`. */
export const api = {
  /** From now on lists are of this workspace, and what is made is made there. */
  workIn: (id: string | undefined): void => {
    workspace = id;
  },
  session: (signal?: AbortSignal) => request('/api/session', sessionSchema, { signal }),
  templates: (signal?: AbortSignal) => request('/api/templates', z.array(templateSchema), { signal }),
  journeys: (bin: boolean, signal?: AbortSignal) =>
    request(inWorkspace(`/api/journeys${bin ? '?bin=1' : ''}`), z.array(journeyInfoSchema), { signal }),
  journey: (id: string, signal?: AbortSignal) => request(journeyPath(id), journeyInfoSchema, { signal }),
  create: (from: Exclude<CreateJourney, { file: unknown }>) =>
    request(inWorkspace('/api/journeys'), createdJourneySchema, post(from)),
  /** `text` is a whole journey file as JSON text; it is not parsed and written again on the way. */
  createFromFile: (text: string) =>
    request(inWorkspace('/api/journeys'), createdJourneySchema, {
      method: 'POST',
      body: `{"file":${text}}`,
    }),
  change: (id: string, change: ChangeJourney) =>
    request(journeyPath(id), journeyInfoSchema, { method: 'PATCH', body: JSON.stringify(change) }),
  duplicate: (id: string) => request(`${journeyPath(id)}/duplicate`, journeyInfoSchema, post()),
  toBin: (id: string) => request(journeyPath(id), nothing, { method: 'DELETE' }),
  restore: (id: string) => request(`${journeyPath(id)}/restore`, nothing, post()),
  deleteForever: (id: string) => request(`${journeyPath(id)}?forever=1`, nothing, { method: 'DELETE' }),
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
  file: (id: string) => `${journeyPath(id)}/file?download=1`,
  picture: (id: string, format: Extract<ExportFormat, 'svg' | 'png'>, theme: PictureTheme = 'light') =>
    `${journeyPath(id)}/export?format=${format}&theme=${theme}`,
  library: (format: 'csv' | 'xlsx', locale: Locale, kind?: LibraryTable) =>
    inWorkspace(`/api/library/export?format=${format}&locale=${locale}${kind ? `&kind=${kind}` : ''}`),
  office: (id: string, format: Extract<ExportFormat, 'xlsx' | 'pptx'>) =>
    `${journeyPath(id)}/export?format=${format}`,
} as const;
