import { z } from 'zod';
import type { Locale } from '../../core/model/index.ts';
import {
  invitationSchema,
  madeInvitationSchema,
  mailedSchema,
  type Role,
} from '../../core/protocol/index.ts';
import { request } from './request.ts';

const at = (workspace: string, ...parts: readonly string[]): string =>
  `/api/${['workspaces', workspace, 'invitations', ...parts].map(encodeURIComponent).join('/')}`;
const post = (body: object) => ({ method: 'POST', body: JSON.stringify(body) }) as const;
const nothing = z.unknown().transform(() => undefined);

export interface NewInvitation {
  readonly role: Role;
  readonly email?: string;
  /** The letter's language. */
  readonly locale: Locale;
}

/** Asking people into a workspace. Every call may throw an `ApiError`. */
export const invitationsApi = {
  list: (workspace: string, signal?: AbortSignal) =>
    request(at(workspace), z.array(invitationSchema), { signal }),
  /** Answers whether it was mailed, too. */
  make: (workspace: string, given: NewInvitation) =>
    request(at(workspace), madeInvitationSchema, post(given)),
  mail: (workspace: string, id: string, locale: Locale) =>
    request(at(workspace, id, 'mail'), mailedSchema, post({ locale })),
  withdraw: (workspace: string, id: string) => request(at(workspace, id), nothing, { method: 'DELETE' }),
} as const;
