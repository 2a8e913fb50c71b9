import { type SharedWithMe, sharedWithMeSchema } from '../../core/protocol/index.ts';
import { request } from './request.ts';

/** What the person was let in to outside of their workspaces. May throw an `ApiError`. */
export const fetchShared = (signal?: AbortSignal): Promise<SharedWithMe> =>
  request('/api/shared', sharedWithMeSchema, { signal });
