import { z } from 'zod';
import { inboxSchema, journeyPeopleSchema } from '../../core/protocol/index.ts';
import { request } from './request.ts';

const journeyPath = (id: string) => `/api/journeys/${encodeURIComponent(id)}`;
const nothing = z.unknown().transform(() => undefined);

/** What is asked of comments over HTTP. Every call may throw an `ApiError`. */
export const talkApi = {
  inbox: (signal?: AbortSignal) => request('/api/inbox', inboxSchema, { signal }),
  /** These mentions, or all. */
  read: (comments?: readonly string[]) =>
    request('/api/inbox/read', inboxSchema, { method: 'POST', body: JSON.stringify({ comments }) }),
  people: (journey: string, signal?: AbortSignal) =>
    request(`${journeyPath(journey)}/people`, journeyPeopleSchema, { signal }),
  /** Takes somebody else's words away. */
  remove: (journey: string, comment: string) =>
    request(`${journeyPath(journey)}/comments/${encodeURIComponent(comment)}`, nothing, { method: 'DELETE' }),
};
