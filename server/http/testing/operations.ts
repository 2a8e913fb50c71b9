import type { Action, TokenScope } from '../../../src/core/protocol/index.ts';
import type { Kind } from '../../auth/index.ts';

/** Ids of what there is, for addresses, queries and bodies. */
export type Ids = Readonly<
  Record<
    | 'workspace'
    | 'journey'
    | 'handbook'
    | 'version'
    | 'journeyLink'
    | 'handbookLink'
    | 'invitation'
    | 'invitationToken'
    | 'linkToken'
    | 'webhook'
    | 'token'
    | 'login'
    | 'job'
    | 'member',
    string
  >
>;

/**
 * What an operation needs of who asks.
 * `right`: what the table of roles says of an action on a kind of thing; the thing is `{id}` of the address, or where it has
 * none the workspace that the query names. `own`: what belongs to who asks and is unknown to all others. `person`: somebody
 * with a session of their own. `anyone`: whoever is signed in, for what is theirs. `open`: everybody.
 */
export type Need =
  | { readonly is: 'right'; readonly on: Kind; readonly action: Action }
  | { readonly is: 'own' | 'person' | 'anyone' | 'open' };

export interface Operation {
  readonly need: Need;
  /** What a token needs beside that. */
  readonly scope?: TokenScope;
  /** Of the address's parameters beside `{id}`. */
  readonly params?: (ids: Ids) => Readonly<Record<string, string>>;
  readonly query?: (ids: Ids) => string;
  readonly body?: (ids: Ids) => object;
  readonly type?: string;
  /** What its owner is answered; without it, that it is done. */
  readonly answer?: number;
  /** An open one that answers everybody the same. */
  readonly harmless?: true;
}

const right = (on: Kind, action: Action): { need: Need } => ({ need: { is: 'right', on, action } });
const journey = (action: Action) => right('journey', action);
const handbook = (action: Action) => right('handbook', action);
const workspace = (action: Action) => right('workspace', action);
const named = { query: ({ workspace }: Ids) => `workspace=${workspace}` };
const own = { need: { is: 'own' } } as const;
const person = { need: { is: 'person' } } as const;
const anyone = { need: { is: 'anyone' } } as const;
const open = { need: { is: 'open' } } as const;
const harmless = { ...open, harmless: true } as const;

const version = { params: ({ version }: Ids) => ({ version }) };
const issue = { params: () => ({ n: '1' }) };
const member = { params: ({ member }: Ids) => ({ user: member }) };
const hook = { params: ({ webhook }: Ids) => ({ hook: webhook }) };
const webhookBody = { body: () => ({ url: 'https://hooks.example.com/', events: ['journey.created'] }) };
/** The operations in the order in which their owner asks for them at the end: what ends things comes last. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET /healthz': harmless,
  'GET /readyz': harmless,
  'GET /metrics': harmless,
  'GET /api/door': harmless,
  'GET /api/openapi.json': anyone,
  'GET /api/session': anyone,
  'GET /api/templates': anyone,
  'GET /api/schema/journey-v1.json': anyone,
  'GET /api/inbox': anyone,
  'POST /api/inbox/read': { ...anyone, scope: 'write', body: () => ({}) },
  'GET /api/account': person,
  'GET /api/logins': person,
  'GET /api/tokens': person,
  'GET /api/workspaces': anyone,
  'GET /api/shared': anyone,

  'GET /api/journeys': { ...workspace('read'), ...named },
  'POST /api/journeys': { ...workspace('edit'), ...named, body: () => ({ title: 'New' }) },
  'GET /api/handbooks': { ...workspace('read'), ...named },
  'POST /api/handbooks': {
    ...workspace('edit'),
    ...named,
    body: ({ journey }) => ({ title: 'New', journeys: [journey], locale: 'en' }),
  },
  'GET /api/library/uses': { ...workspace('read'), ...named },
  'GET /api/library/starters': { ...anyone, query: () => 'locale=en' },
  'GET /api/library/export': {
    ...workspace('export'),
    query: ({ workspace }) => `workspace=${workspace}&format=csv&kind=terms`,
  },
  'POST /api/library/merge': {
    ...workspace('edit'),
    ...named,
    body: () => ({ table: 'terms', keep: 'none', remove: ['other'] }),
    answer: 404,
  },
  'GET /api/library/images/{hash}': {
    ...workspace('read'),
    ...named,
    params: () => ({ hash: 'none' }),
    answer: 404,
  },
  'POST /api/library/images': {
    ...workspace('edit'),
    ...named,
    body: () => ({}),
    type: 'image/png',
    answer: 415,
  },
  'POST /api/library/read': { ...anyone, body: () => ({}), type: 'text/csv' },
  'POST /api/import': {
    ...anyone,
    body: () => ({ kind: 'csv', text: 'stage,step,lane,title\nBuy,Pay,customer,Pays' }),
  },
  'GET /api/templates/{id}/thumbnail.svg': { ...anyone, params: () => ({ id: 'none' }), answer: 404 },

  'GET /api/workspaces/{id}/members': workspace('read'),
  'PATCH /api/workspaces/{id}': { ...workspace('manage'), body: () => ({ name: 'Team' }) },
  'GET /api/workspaces/{id}/audit': workspace('audit'),
  'GET /api/workspaces/{id}/invitations': workspace('share'),
  'POST /api/workspaces/{id}/invitations': { ...workspace('share'), body: () => ({ role: 'viewer' }) },
  'POST /api/workspaces/{id}/invitations/{invitation}/mail': {
    ...workspace('share'),
    params: ({ invitation }) => ({ invitation }),
    body: () => ({}),
  },
  'POST /api/workspaces/{id}/members/{user}/reset': { ...workspace('manage'), ...member },
  'GET /api/workspaces/{id}/webhooks': workspace('manage'),
  'POST /api/workspaces/{id}/webhooks': { ...workspace('manage'), ...webhookBody },
  'PATCH /api/workspaces/{id}/webhooks/{hook}': {
    ...workspace('manage'),
    ...hook,
    body: () => ({ active: true }),
  },
  'GET /api/workspaces/{id}/webhooks/{hook}/deliveries': { ...workspace('manage'), ...hook },
  'POST /api/workspaces/{id}/webhooks/{hook}/deliveries/{delivery}/again': {
    ...workspace('manage'),
    params: ({ webhook }) => ({ hook: webhook, delivery: 'none' }),
    answer: 404,
  },
  'POST /api/workspaces/{id}/webhooks/{hook}/test': { ...workspace('manage'), ...hook },

  'GET /api/journeys/{id}': journey('read'),
  'PATCH /api/journeys/{id}': { ...journey('edit'), body: () => ({ title: 'Withheld again' }) },
  'GET /api/journeys/{id}/file': journey('read'),
  'GET /api/journeys/{id}/images/{hash}': {
    ...journey('read'),
    params: () => ({ hash: 'none' }),
    answer: 404,
  },
  // The bytes are no picture.
  'POST /api/journeys/{id}/images': { ...journey('edit'), body: () => ({}), type: 'image/png', answer: 415 },
  'POST /api/journeys/{id}/images/copy': {
    ...journey('edit'),
    body: ({ journey }) => ({ from: journey, images: [] }),
  },
  'GET /api/journeys/{id}/thumbnail.svg': journey('read'),
  'GET /api/journeys/{id}/export': { ...journey('export'), query: () => 'format=csv' },
  'GET /api/journeys/{id}/findings': journey('read'),
  'GET /api/journeys/{id}/analysis': journey('read'),
  'GET /api/journeys/{id}/activity': journey('audit'),
  'GET /api/journeys/{id}/comments': journey('read'),
  'DELETE /api/journeys/{id}/comments/{comment}': {
    ...journey('manage'),
    params: () => ({ comment: 'none' }),
    answer: 404,
  },
  'GET /api/journeys/{id}/traces': journey('read'),
  'GET /api/journeys/{id}/versions': journey('read'),
  'POST /api/journeys/{id}/versions': { ...journey('edit'), body: () => ({ name: 'Spring' }) },
  'PATCH /api/journeys/{id}/versions/{version}': {
    ...journey('edit'),
    ...version,
    body: () => ({ name: 'Summer' }),
  },
  'GET /api/journeys/{id}/versions/{version}/file': { ...journey('read'), ...version },
  'POST /api/journeys/{id}/versions/{version}/restore': { ...journey('edit'), ...version },
  // Reading the one and making another: whoever may edit the one may do both.
  'POST /api/journeys/{id}/versions/{version}/branch': { ...journey('edit'), ...version, body: () => ({}) },
  'POST /api/journeys/{id}/duplicate': journey('edit'),
  'GET /api/journeys/{id}/people': journey('comment'),
  'PUT /api/journeys/{id}/people/{user}': {
    ...journey('manage'),
    ...member,
    body: () => ({ role: 'commenter' }),
  },
  'DELETE /api/journeys/{id}/people/{user}': { ...journey('manage'), ...member },
  'GET /api/journeys/{id}/links': journey('share'),
  'POST /api/journeys/{id}/links': { ...journey('share'), body: () => ({ role: 'viewer' }) },
  'PATCH /api/journeys/{id}/links/{link}': {
    ...journey('share'),
    params: ({ journeyLink }) => ({ link: journeyLink }),
    body: () => ({ label: 'Fair' }),
  },
  'GET /api/journeys/{id}/links/{link}/qr.svg': {
    ...journey('share'),
    params: ({ journeyLink }) => ({ link: journeyLink }),
  },

  'GET /api/handbooks/{id}': handbook('export'),
  'PATCH /api/handbooks/{id}': { ...handbook('edit'), body: () => ({ title: 'Withheld book again' }) },
  'GET /api/handbooks/{id}/findings': handbook('export'),
  'GET /api/handbooks/{id}/export': { ...handbook('export'), query: () => 'format=md' },
  'GET /api/handbooks/{id}/missing-glyphs': handbook('export'),
  'GET /api/handbooks/{id}/editions': handbook('export'),
  'POST /api/handbooks/{id}/exports': { ...handbook('export'), body: () => ({ format: 'md' }) },
  'POST /api/handbooks/{id}/issues': {
    ...handbook('issue'),
    body: () => ({ effective: '2026-12-01', approver: 'Olga', note: '' }),
  },
  'GET /api/handbooks/{id}/issues': handbook('export'),
  'GET /api/handbooks/{id}/issues/{n}': { ...handbook('export'), ...issue },
  'GET /api/handbooks/{id}/issues/{n}/export': { ...handbook('export'), ...issue, query: () => 'format=md' },
  'GET /api/handbooks/{id}/issues/{n}/acknowledgements': { ...handbook('export'), ...issue },
  'POST /api/handbooks/{id}/issues/{n}/acknowledgements': {
    ...handbook('read'),
    ...issue,
    scope: 'write',
    body: () => ({ name: 'Olga' }),
  },
  'GET /api/handbooks/{id}/compare': { ...handbook('export'), query: () => 'from=1&to=draft' },
  'GET /api/handbooks/{id}/read': handbook('read'),
  'GET /api/handbooks/{id}/read/manifest.webmanifest': handbook('read'),
  'GET /api/handbooks/{id}/links': handbook('share'),
  'POST /api/handbooks/{id}/links': { ...handbook('share'), body: () => ({ role: 'viewer' }) },
  'PATCH /api/handbooks/{id}/links/{link}': {
    ...handbook('share'),
    params: ({ handbookLink }) => ({ link: handbookLink }),
    body: () => ({ label: 'Fair' }),
  },
  'GET /api/handbooks/{id}/links/{link}/qr.svg': {
    ...handbook('share'),
    params: ({ handbookLink }) => ({ link: handbookLink }),
  },

  'GET /api/exports/{id}': { ...own, scope: 'export', params: ({ job }) => ({ id: job }) },
  'GET /api/exports/{id}/file': { ...own, scope: 'export', params: ({ job }) => ({ id: job }) },
  'DELETE /api/exports/{id}': { ...own, scope: 'export', params: ({ job }) => ({ id: job }) },

  'POST /api/setup': {
    ...open,
    body: () => ({ code: 'WRONG', name: 'Eve', email: 'eve2@example.org', password: 'long enough for all' }),
    answer: 409,
  },
  'POST /api/auth/sign-in/email': {
    ...open,
    body: () => ({ email: 'olga@example.org', password: 'not the password' }),
    answer: 401,
  },
  'POST /api/resets': { ...open, body: () => ({ email: 'olga@example.org' }), answer: 409 },
  'GET /api/resets/{token}': { ...open, params: () => ({ token: 'forged.token' }), answer: 404 },
  'POST /api/resets/{token}': {
    ...open,
    params: () => ({ token: 'forged.token' }),
    body: () => ({ password: 'long enough for all' }),
    answer: 404,
  },
  'GET /api/invitations/{token}': { ...open, params: () => ({ token: 'forged.token' }), answer: 404 },
  'POST /api/invitations/{token}': {
    ...open,
    params: ({ invitationToken }) => ({ token: invitationToken }),
    body: () => ({}),
    answer: 404,
  },
  'GET /api/join/{token}': { ...open, params: () => ({ token: 'forged.token' }), answer: 404 },
  'POST /api/join/{token}': {
    ...open,
    params: ({ linkToken }) => ({ token: linkToken }),
    body: () => ({ name: 'Eve' }),
    answer: 404,
  },

  'POST /api/tokens': {
    ...person,
    body: () => ({
      name: 'More',
      scopes: ['read'],
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    }),
  },
  'DELETE /api/tokens/{id}': { ...own, params: ({ token }) => ({ id: token }) },
  'POST /api/workspaces': { ...person, body: () => ({ name: 'Another' }) },
  'PATCH /api/account': { ...person, body: () => ({ name: 'Olga' }) },
  'DELETE /api/handbooks/{id}/links/{link}': {
    ...handbook('share'),
    params: ({ handbookLink }) => ({ link: handbookLink }),
  },
  'DELETE /api/journeys/{id}/links/{link}': {
    ...journey('share'),
    params: ({ journeyLink }) => ({ link: journeyLink }),
  },
  'DELETE /api/workspaces/{id}/webhooks/{hook}': { ...workspace('manage'), ...hook },
  'DELETE /api/workspaces/{id}/invitations/{invitation}': {
    ...workspace('share'),
    params: ({ invitation }) => ({ invitation }),
  },
  'DELETE /api/handbooks/{id}': handbook('delete'),
  'POST /api/handbooks/{id}/restore': handbook('delete'),
  'DELETE /api/journeys/{id}': journey('delete'),
  'POST /api/journeys/{id}/restore': journey('delete'),
  'PATCH /api/workspaces/{id}/members/{user}': {
    ...workspace('manage'),
    ...member,
    body: () => ({ role: 'viewer' }),
  },
  'DELETE /api/workspaces/{id}/members/{user}': { ...workspace('manage'), ...member },
  'DELETE /api/logins/{id}': { ...own, params: ({ login }) => ({ id: login }) },
  'DELETE /api/logins': person,
  'POST /api/account/upgrade': {
    ...person,
    body: () => ({ name: 'Olga', email: 'olga@example.com', password: 'another horse battery' }),
    // An owner is no guest.
    answer: 403,
  },
  'POST /api/account/password': {
    ...person,
    body: () => ({ current: 'correct horse battery', next: 'another horse battery' }),
  },
  'POST /api/auth/sign-out': { ...harmless, body: () => ({}) },
};
