import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role, TOKEN_SCOPES, type TokenScope } from '../../src/core/protocol/index.ts';
import { LEAST_ROLE } from '../auth/index.ts';
import { isInScope } from '../auth/table.ts';
import { type AccountsServer, OWNER, startWithAccounts, type Visitor } from '../testing/accounts.ts';
import { type Ids, OPERATIONS, type Operation } from './testing/operations.ts';
import type { Answer, Ask } from './testing/server.ts';

/**
 * Every operation of the description, and every wrong caller. An operation that the table doesn't know fails: whoever adds a
 * route says in `OPERATIONS` what it needs.
 */
const SECRET = 'Withheld';
const PASSWORD = OWNER.password;
const PROBLEM = 'application/problem+json; charset=utf-8';
const FORGED = `tl_${'A'.repeat(43)}`;
const HOUR = 3_600_000;
/** Ids that are paths, that end texts early, or that are names of the language. */
const CROOKED = [
  '..',
  '%2e%2e',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%00',
  '__proto__',
  '%F0%9F%92%A5',
  'a'.repeat(250),
];

const names = Object.keys(OPERATIONS);
const clock = { ahead: 0 };
let server: AccountsServer;
let ids: Ids;
let none: Ids;
let stranger: Visitor;
/** Kept out of the journey by name. */
let outcast: Visitor;
const members = new Map<Role, Visitor>();
const tokens = new Map<TokenScope, string>();
let dead: { readonly expired: string; readonly revoked: string };

interface Sample extends Ask {
  readonly path: string;
  readonly method: string;
}

/** The request of an operation, for these ids. */
function sampleOf(name: string, of: Ids, crooked?: string): Sample {
  const [method = '', pattern = ''] = name.split(' ');
  const { need, params, query, body, type } = OPERATIONS[name] as Operation;
  const id = need.is === 'right' ? of[need.on] : '';
  const values: Record<string, string> = { id, ...params?.(of) };
  const path = pattern.replace(
    /\{(\w+)\}/g,
    (_, key: string) => crooked ?? encodeURIComponent(values[key] ?? 'none'),
  );
  const asked = query?.(of);
  const sent = body?.(of);
  return {
    method,
    path: asked ? `${path}?${asked}` : path,
    ...(sent && { body: type ? 'a,b\r\n1,2\r\n' : sent }),
    ...(type && { headers: { 'content-type': type } }),
  };
}

const askAs = (visitor: Pick<Visitor, 'ask'>, { path, ...how }: Sample, headers: object = {}) =>
  visitor.ask(path, { ...how, headers: { ...how.headers, ...headers } });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

const post = async <T>(visitor: Visitor, path: string, body: object = {}): Promise<T> => {
  const answer = await visitor.ask(path, { method: 'POST', body });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.text === '' ? (undefined as T) : answer.json<T>();
};

async function invite(
  workspace: string,
  role: Role,
  name: string,
): Promise<{ visitor: Visitor; token: string }> {
  const { url } = await post<{ url: string }>(server.owner, `/api/workspaces/${workspace}/invitations`, {
    role,
  });
  const token = new URL(url).pathname.split('/').at(-1) ?? '';
  const visitor = server.visitor();
  const email = `${name.toLowerCase()}@example.org`;
  await post(visitor, `/api/invitations/${token}`, { name, email, password: PASSWORD });
  return { visitor, token };
}

const makeToken = (scopes: readonly TokenScope[], life = HOUR) =>
  post<{ id: string; token: string }>(server.owner, '/api/tokens', {
    name: 'Token',
    scopes,
    expiresAt: new Date(Date.now() + clock.ahead + life).toISOString(),
  });

async function furnish(): Promise<Ids> {
  const { owner } = server;
  const workspace = (await owner.session()).workspaces[0]?.id ?? '';
  const other = await post<{ id: string }>(owner, '/api/workspaces', { name: 'Other' });
  const [eve, kept, plain, ...others] = await Promise.all([
    invite(other.id, 'owner', 'Eve'),
    invite(workspace, 'editor', 'Kept-Out'),
    invite(workspace, 'viewer', 'Member'),
    ...ROLES.map((role) => invite(workspace, role, `A-${role}`)),
  ]);
  stranger = eve.visitor;
  outcast = kept.visitor;
  for (const [at, role] of ROLES.entries()) members.set(role, (others[at] ?? eve).visitor);
  const userOf = async (visitor: Visitor) => (await visitor.session()).user.id;
  const journey = (await post<{ id: string }>(owner, '/api/journeys', { title: SECRET })).id;
  const of = `/api/journeys/${journey}`;
  await owner.ask(`${of}/people/${await userOf(outcast)}`, { method: 'PUT', body: { role: 'none' } });
  const handbook = (
    await post<{ id: string }>(owner, '/api/handbooks', {
      title: `${SECRET} book`,
      journeys: [journey],
      locale: 'en',
    })
  ).id;
  await post(owner, `/api/handbooks/${handbook}/issues`, {
    effective: '2026-12-01',
    approver: 'Olga',
    note: '',
  });
  const version = (await post<{ id: string }>(owner, `${of}/versions`, { name: 'First' })).id;
  const link = (path: string, role = 'editor') =>
    post<{ id: string; url: string }>(owner, `${path}/links`, { role });
  const journeyLink = (await link(of)).id;
  const handbookLink = (await link(`/api/handbooks/${handbook}`, 'viewer')).id;
  const gone = await link(of);
  await owner.ask(`${of}/links/${gone.id}`, { method: 'DELETE' });
  const invitation = (
    await post<{ id: string }>(owner, `/api/workspaces/${workspace}/invitations`, { role: 'owner' })
  ).id;
  const hook = { url: 'https://hooks.example.com/', events: ['journey.created'] };
  const webhook = (await post<{ id: string }>(owner, `/api/workspaces/${workspace}/webhooks`, hook)).id;
  const job = (await post<{ id: string }>(owner, `/api/handbooks/${handbook}/exports`, { format: 'md' })).id;
  for (const scope of TOKEN_SCOPES) tokens.set(scope, (await makeToken([scope])).token);
  await server.visitor().signIn(OWNER.email, OWNER.password);
  const logins = (await owner.ask('/api/logins')).json<{ id: string; current: boolean }[]>();
  return {
    workspace,
    journey,
    handbook,
    version,
    journeyLink,
    handbookLink,
    invitation,
    // Used once, and revoked: neither leads in any more.
    invitationToken: kept.token,
    linkToken: new URL(gone.url).pathname.split('/').at(-1) ?? '',
    webhook,
    job,
    token: (await makeToken(['read'])).id,
    login: logins.find(({ current }) => !current)?.id ?? '',
    member: await userOf(plain.visitor),
  };
}

beforeAll(async () => {
  const generous = { any: 1_000_000, heavy: 1_000_000, guests: 1_000 };
  const now = () => Date.now() + clock.ahead;
  server = await startWithAccounts({ limits: generous, now });
  ids = await furnish();
  none = Object.fromEntries(Object.keys(ids).map((key) => [key, 'doesNotExist'])) as Ids;
  const [expiring, revoked] = [
    await makeToken([...TOKEN_SCOPES], 60_000),
    await makeToken([...TOKEN_SCOPES]),
  ];
  await server.owner.ask(`/api/tokens/${revoked.id}`, { method: 'DELETE' });
  clock.ahead += 60_000;
  dead = { expired: expiring.token, revoked: revoked.token };
}, 30_000);
afterAll(() => server.close());

const FORM = ['code', 'faults', 'params', 'status', 'title', 'type'];

/**
 * What is wrong with an answer that should refuse: it must be of these statuses, in the one form, and tell nothing of what
 * is kept from this caller.
 */
function faultsOf(what: string, answer: Answer, statuses: readonly number[], code?: string): string[] {
  const { status, headers, text } = answer;
  const told = `${what}: ${status} ${text.slice(0, 150)}`;
  if (!statuses.includes(status) || headers['content-type'] !== PROBLEM) return [told];
  const problem = answer.problem();
  const isInForm =
    problem.type === `urn:throughline:error:${problem.code}` &&
    problem.status === status &&
    Object.keys(problem).every((key) => FORM.includes(key));
  const isMeant = code === undefined || problem.code === code;
  return isInForm && isMeant && !text.includes(SECRET) ? [] : [told];
}

const needsSession = names.filter((name) => OPERATIONS[name]?.need.is !== 'open');
const rights = names.filter((name) => OPERATIONS[name]?.need.is === 'right');
const rightOf = (name: string) => {
  const { need } = OPERATIONS[name] as Operation;
  if (need.is !== 'right') throw new Error(name);
  return need;
};

it('LOG-7 the table knows each operation that there is, and no other', async () => {
  const { paths } = (await server.owner.ask('/api/openapi.json')).json<{ paths: Record<string, object> }>();
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.filter((name) => !names.includes(name))).toEqual([]);
  expect(names.filter((name) => !described.includes(name))).toEqual([]);
});

const nobody = { ask: (path: string, how?: Ask) => server.ask(path, how) };
const isA = (kind: Operation['need']['is']) => names.filter((name) => OPERATIONS[name]?.need.is === kind);

interface Caller {
  readonly visitor?: Pick<Visitor, 'ask'>;
  readonly headers?: object;
  readonly as?: string;
}

/** Asks for each of these as somebody who must not: all that was answered wrongly. */
async function wrongly(
  those: readonly string[],
  callers: (name: string) => readonly Caller[],
  statuses: readonly number[],
  code?: string,
): Promise<string[]> {
  const faults: string[] = [];
  for (const name of those) {
    const answers = await Promise.all(
      callers(name).map(async ({ visitor = nobody, headers = {}, as = JSON.stringify(headers) }) =>
        faultsOf(`${name} as ${as}`, await askAs(visitor, sampleOf(name, ids), headers), statuses, code),
      ),
    );
    faults.push(...answers.flat());
  }
  return faults;
}

/** Asks for what there is and for what there isn't: all that was answered otherwise than by 404, the same twice. */
async function notTheSame(those: readonly string[], visitor: Visitor): Promise<string[]> {
  const faults: string[] = [];
  for (const name of those) {
    const [answer, same] = await Promise.all([ids, none].map((of) => askAs(visitor, sampleOf(name, of))));
    if (!answer || !same) continue;
    faults.push(...faultsOf(name, answer, [404]));
    if (answer.text !== same.text)
      faults.push(`${name}: not as for what there isn’t: ${same.text.slice(0, 150)}`);
  }
  return faults;
}

describe('LOG-7 every operation refuses', () => {
  it('who has no session, and who brings a token that is forged, expired or revoked', async () => {
    const callers = [
      { as: 'nobody' },
      { headers: bearer(FORGED) },
      { headers: bearer(dead.expired) },
      { headers: bearer(dead.revoked) },
      { headers: { cookie: 'throughline.session=forged.x' } },
      // A session beside a bad token doesn't mend it.
      { visitor: server.owner, headers: bearer(FORGED), as: 'owner with a forged token' },
    ];
    expect(await wrongly(needsSession, () => callers, [401], 'session.missing')).toEqual([]);
  });

  it('a page elsewhere, and a name that only leads here', async () => {
    const visitor = server.owner;
    const callers = (name: string) =>
      [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { host: 'evil.example' },
        ...(name.startsWith('GET ') ? [] : [{ 'sec-fetch-site': 'cross-site' }]),
      ].map((headers) => ({ visitor, headers }));
    expect(await wrongly(names, callers, [403], 'request.foreign')).toEqual([]);
  });

  it('somebody of another workspace, in the same words as for what there isn’t', async () => {
    expect(await notTheSame(rights, stranger)).toEqual([]);
  });

  it('somebody else, for what is one’s own', async () => {
    for (const visitor of [stranger, members.get('owner') as Visitor]) {
      expect(await notTheSame(isA('own'), visitor)).toEqual([]);
    }
  });

  it('whose role is too low', async () => {
    const lower = (name: string) => {
      const { on, action } = rightOf(name);
      const roles = ROLES.slice(ROLES.indexOf(LEAST_ROLE[on][action]) + 1);
      return roles.map((as) => ({ as, visitor: members.get(as) as Visitor }));
    };
    expect(await wrongly(rights, lower, [403], 'right.missing')).toEqual([]);
  });

  it('who is kept out of the journey by name', async () => {
    const those = rights.filter((name) => rightOf(name).on === 'journey');
    expect(await notTheSame(those, outcast)).toEqual([]);
  });

  it('a token that was made for something else', async () => {
    const others = (name: string) =>
      TOKEN_SCOPES.filter((scope) => !isInScope([scope], rightOf(name).action)).map((as) => ({
        as: `token to ${as}`,
        headers: bearer(tokens.get(as) ?? ''),
      }));
    expect(await wrongly(rights, others, [403], 'right.missing')).toEqual([]);
    const token = () => [{ headers: bearer(tokens.get('manage') ?? '') }];
    expect(await wrongly(isA('person'), token, [403])).toEqual([]);
    const scoped = names.filter((name) => OPERATIONS[name]?.scope !== undefined);
    const without = (name: string) =>
      TOKEN_SCOPES.filter((scope) => scope !== OPERATIONS[name]?.scope).map((as) => ({
        as: `token to ${as}`,
        headers: bearer(tokens.get(as) ?? ''),
      }));
    expect(await wrongly(scoped, without, [403], 'right.missing')).toEqual([]);
  });

  it('ids that are paths, with no error of its own', async () => {
    const faults: string[] = [];
    for (const name of names.filter((one) => one.includes('{'))) {
      for (const crooked of CROOKED) {
        const answer = await askAs(server.owner, sampleOf(name, ids, crooked));
        faults.push(...faultsOf(`${name} ${crooked}`, answer, [400, 401, 404, 405, 409, 429]));
      }
    }
    expect(faults).toEqual([]);
  });

  it('what is sent in no form that it knows', async () => {
    const faults: string[] = [];
    for (const name of names.filter((one) => OPERATIONS[one]?.body && !OPERATIONS[one]?.harmless)) {
      const { path, method } = sampleOf(name, ids);
      for (const body of ['{', '[]', '"x"', '{"__proto__":{"a":1},"constructor":7}']) {
        const answer = await server.owner.ask(path, { method, body });
        // Nothing of it is known, and nothing is asked for.
        if (name === 'POST /api/inbox/read' && answer.status === 200) continue;
        faults.push(...faultsOf(`${name} ${body}`, answer, [400, 401, 404, 409, 415, 422, 429]));
      }
    }
    expect(faults).toEqual([]);
  });
});

describe('LOG-7 the others get in', () => {
  const isDone = (name: string, { status }: Answer) => {
    const { answer } = OPERATIONS[name] as Operation;
    return answer === undefined ? status >= 200 && status < 300 : status === answer;
  };
  const askAll = async (
    those: readonly string[],
    visitor: (name: string) => Visitor,
    headers: object = {},
  ) => {
    const faults: string[] = [];
    for (const name of those) {
      const answer = await askAs(visitor(name), sampleOf(name, ids), headers);
      const said = `${JSON.stringify(answer.headers)} ${answer.text}`;
      if (!isDone(name, answer) || said.includes('evil.example')) {
        faults.push(`${name}: ${answer.status} ${answer.text.slice(0, 300)}`);
      }
    }
    return faults;
  };
  const reading = names.filter((name) => name.startsWith('GET '));

  it('and a name that a proxy might have told is neither believed nor said again', async () => {
    const headers = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      forwarded: 'host=evil.example',
    };
    expect(await askAll(reading, () => server.owner, headers)).toEqual([]);
  });

  it('whose role is just enough may read what the table says', async () => {
    const leastOf = (name: string) => {
      const { on, action } = rightOf(name);
      return members.get(LEAST_ROLE[on][action]) as Visitor;
    };
    expect(
      await askAll(
        reading.filter((name) => rights.includes(name)),
        leastOf,
      ),
    ).toEqual([]);
  });

  it('the owner is answered by each: the refusals above were for the reason that they said', async () => {
    expect(await askAll(names, () => server.owner)).toEqual([]);
  });
});
