import { z } from 'zod';
import {
  type BranchVersion,
  createdJourneySchema,
  entriesSchema,
  type NameVersion,
  traceSchema,
  versionSchema,
} from '../../core/protocol/index.ts';
import { journeyPath, post } from './api.ts';
import { request, requestText } from './request.ts';

const versionPath = (journey: string, id: string) =>
  `${journeyPath(journey)}/versions/${encodeURIComponent(id)}`;

/** What is asked of a journey's past: its versions, and who did what. Every call may throw an `ApiError`. */
export const versionsApi = {
  list: (journey: string, signal?: AbortSignal) =>
    request(`${journeyPath(journey)}/versions`, z.array(versionSchema), { signal }),
  /** Who did what, newest first; `before` is a page's `next`. */
  activity: (journey: string, before: string | null, signal?: AbortSignal) =>
    request(`${journeyPath(journey)}/activity${before ? `?before=${before}` : ''}`, entriesSchema, {
      signal,
    }),
  traces: (journey: string, signal?: AbortSignal) =>
    request(`${journeyPath(journey)}/traces`, z.array(traceSchema), { signal }),
  /** Who changed one record last; null where nobody knows. */
  trace: async (journey: string, record: string, signal?: AbortSignal) => {
    const path = `${journeyPath(journey)}/traces?record=${encodeURIComponent(record)}`;
    return (await request(path, z.array(traceSchema), { signal }))[0] ?? null;
  },
  /** What a journey was at a moment, as the text of a journey file. */
  file: (journey: string, id: string, signal?: AbortSignal) =>
    requestText(`${versionPath(journey, id)}/file`, signal),
  /** What a journey is now, as committed. */
  fileNow: (id: string, signal?: AbortSignal) => requestText(`${journeyPath(id)}/file?images=0`, signal),
  keep: (journey: string, named: NameVersion) =>
    request(`${journeyPath(journey)}/versions`, versionSchema, post(named)),
  name: (journey: string, id: string, named: NameVersion) =>
    request(versionPath(journey, id), versionSchema, { method: 'PATCH', body: JSON.stringify(named) }),
  /** Answers what was kept of what it replaces. */
  restore: (journey: string, id: string) =>
    request(`${versionPath(journey, id)}/restore`, versionSchema, post()),
  branch: (journey: string, id: string, branch: BranchVersion) =>
    request(`${versionPath(journey, id)}/branch`, createdJourneySchema, post(branch)),
};

/** Addresses that the browser opens itself. */
export const versionAddresses = {
  /** The whole activity log as a table, in this language. */
  activity: (journey: string, locale: string) =>
    `${journeyPath(journey)}/activity?format=csv&lang=${encodeURIComponent(locale)}`,
  file: (journey: string, id: string) => `${versionPath(journey, id)}/file`,
};
