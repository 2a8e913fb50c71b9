import { z } from 'zod';
import {
  accountSchema,
  type ChangeWebhook,
  type CreateLink,
  type CreateWebhook,
  createdTokenSchema,
  createdWebhookSchema,
  deliverySchema,
  doorSchema,
  enteredSchema,
  entriesSchema,
  type GivenRole,
  invitedSchema,
  journeyPeopleSchema,
  linkDoorSchema,
  linkSchema,
  loginSchema,
  madeResetSchema,
  memberSchema,
  type Role,
  resetDoorSchema,
  singleSignOnAnswerSchema,
  type TokenScope,
  tokenSchema,
  webhookSchema,
  workspaceSchema,
} from '../../core/protocol/index.ts';
import { type RequestOptions, request } from './request.ts';

const nothing = z.unknown().transform(() => undefined);
const at = (...parts: readonly string[]): string => `/api/${parts.map(encodeURIComponent).join('/')}`;
const send = (method: RequestOptions['method'], body?: object): RequestOptions => ({
  method,
  body: body && JSON.stringify(body),
});
const post = (body?: object) => send('POST', body);
const patch = (body: object) => send('PATCH', body);
const drop: RequestOptions = { method: 'DELETE' };

/** What a link may lead to. */
export type Shared = { readonly kind: 'journey' | 'handbook'; readonly id: string };
const placeOf = ({ kind, id }: Shared): [string, string] => [`${kind}s`, id];

interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** People, what they may, and how they come in. Every call may throw an `ApiError`. */
export const peopleApi = {
  door: (signal?: AbortSignal) => request(at('door'), doorSchema, { signal }),
  setUp: (founder: NewPerson & { readonly code: string; readonly workspace?: string }) =>
    request(at('setup'), nothing, post(founder)),
  signIn: (who: { readonly email: string; readonly password: string }) =>
    request(at('auth', 'sign-in', 'email'), nothing, post(who)),
  signOut: () => request(at('auth', 'sign-out'), nothing, post()),
  /** Answers where the single sign-on is. */
  singleSignOn: (way: { readonly back: string; readonly invitation?: string }) =>
    request(at('auth', 'sign-in', 'social'), singleSignOnAnswerSchema, post(way)),

  askReset: (email: string) => request(at('resets'), nothing, post({ email })),
  resetDoor: (token: string, signal?: AbortSignal) =>
    request(at('resets', token), resetDoorSchema, { signal }),
  reset: (token: string, password: string) => request(at('resets', token), nothing, post({ password })),

  invited: (token: string, signal?: AbortSignal) =>
    request(at('invitations', token), invitedSchema, { signal }),
  /** Without a person: whoever is signed in joins. */
  accept: (token: string, person: Partial<NewPerson> = {}) =>
    request(at('invitations', token), nothing, post(person)),
  linkDoor: (token: string, signal?: AbortSignal) => request(at('join', token), linkDoorSchema, { signal }),
  enter: (token: string, given: { readonly name?: string; readonly password?: string }) =>
    request(at('join', token), enteredSchema, post(given)),

  account: (signal?: AbortSignal) => request(at('account'), accountSchema, { signal }),
  rename: (name: string) => request(at('account'), accountSchema, patch({ name })),
  changePassword: (change: { readonly current: string; readonly next: string }) =>
    request(at('account', 'password'), nothing, post(change)),
  /** Makes an account of a guest, who keeps what they did. */
  keepGuest: (person: NewPerson) => request(at('account', 'upgrade'), nothing, post(person)),
  logins: (signal?: AbortSignal) => request(at('logins'), z.array(loginSchema), { signal }),
  endLogin: (id: string) => request(at('logins', id), nothing, drop),
  endOtherLogins: () => request(at('logins'), nothing, drop),
  tokens: (signal?: AbortSignal) => request(at('tokens'), z.array(tokenSchema), { signal }),
  makeToken: (token: {
    readonly name: string;
    readonly scopes: readonly TokenScope[];
    readonly expiresAt: string;
  }) => request(at('tokens'), createdTokenSchema, post(token)),
  revokeToken: (id: string) => request(at('tokens', id), nothing, drop),

  makeWorkspace: (name: string) => request(at('workspaces'), workspaceSchema, post({ name })),
  renameWorkspace: (id: string, name: string) =>
    request(at('workspaces', id), workspaceSchema, patch({ name })),
  members: (workspace: string, signal?: AbortSignal) =>
    request(at('workspaces', workspace, 'members'), z.array(memberSchema), { signal }),
  changeMember: (workspace: string, user: string, role: Role) =>
    request(at('workspaces', workspace, 'members', user), nothing, patch({ role })),
  removeMember: (workspace: string, user: string) =>
    request(at('workspaces', workspace, 'members', user), nothing, drop),
  makeResetLink: (workspace: string, user: string) =>
    request(at('workspaces', workspace, 'members', user, 'reset'), madeResetSchema, post()),
  audit: (workspace: string, before: string | null, signal?: AbortSignal) =>
    request(`${at('workspaces', workspace, 'audit')}${before ? `?before=${before}` : ''}`, entriesSchema, {
      signal,
    }),

  webhooks: (workspace: string, signal?: AbortSignal) =>
    request(at('workspaces', workspace, 'webhooks'), z.array(webhookSchema), { signal }),
  makeWebhook: (workspace: string, hook: CreateWebhook) =>
    request(at('workspaces', workspace, 'webhooks'), createdWebhookSchema, post(hook)),
  changeWebhook: (workspace: string, id: string, change: ChangeWebhook) =>
    request(at('workspaces', workspace, 'webhooks', id), nothing, patch(change)),
  deliveries: (workspace: string, id: string, signal?: AbortSignal) =>
    request(at('workspaces', workspace, 'webhooks', id, 'deliveries'), z.array(deliverySchema), { signal }),
  testWebhook: (workspace: string, id: string) =>
    request(at('workspaces', workspace, 'webhooks', id, 'test'), nothing, post()),
  sendAgain: (workspace: string, id: string, delivery: string) =>
    request(at('workspaces', workspace, 'webhooks', id, 'deliveries', delivery, 'again'), nothing, post()),
  removeWebhook: (workspace: string, id: string) =>
    request(at('workspaces', workspace, 'webhooks', id), nothing, drop),

  people: (journey: string, signal?: AbortSignal) =>
    request(at('journeys', journey, 'people'), journeyPeopleSchema, { signal }),
  setPerson: (journey: string, user: string, role: GivenRole | 'none') =>
    request(at('journeys', journey, 'people', user), nothing, send('PUT', { role })),
  /** Back to what the workspace gives. */
  resetPerson: (journey: string, user: string) =>
    request(at('journeys', journey, 'people', user), nothing, drop),
  hide: (journey: string, hidden: boolean) => request(at('journeys', journey), nothing, patch({ hidden })),
  move: (journey: string, workspace: string) =>
    request(at('journeys', journey), nothing, patch({ workspace })),
  links: (shared: Shared, signal?: AbortSignal) =>
    request(at(...placeOf(shared), 'links'), z.array(linkSchema), { signal }),
  makeLink: (shared: Shared, link: CreateLink) =>
    request(at(...placeOf(shared), 'links'), linkSchema, post(link)),
  revokeLink: (shared: Shared, id: string) => request(at(...placeOf(shared), 'links', id), nothing, drop),
} as const;

/** The whole audit log as a file, for the browser to fetch. */
export const auditAddress = (workspace: string, locale: string): string =>
  `${at('workspaces', workspace, 'audit')}?format=csv&lang=${encodeURIComponent(locale)}`;
