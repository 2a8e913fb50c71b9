import type * as Y from 'yjs';
import type { Session } from '../../src/core/protocol/index.ts';
import { type StockClient, stockClient } from '../collab/testing/stock-client.ts';
import { type Answer, type Ask, startServer, type TestServer } from '../http/testing/server.ts';
import type { ServeOptions } from '../serve.ts';

/** A browser: it keeps the cookies that it is given. */
export interface Visitor {
  ask(path: string, ask?: Ask): Promise<Answer>;
  /** As it would be sent; empty without one. */
  cookie(): string;
  session(): Promise<Session>;
  signIn(email: string, password: string): Promise<Answer>;
  /** A live document as a stock y-websocket client with these cookies sees it; wait for `synced` or `refused`. */
  connect(docName: string, doc?: Y.Doc): StockClient;
}

export interface AccountsServer extends TestServer {
  /** Signed in; owns the workspace. */
  readonly owner: Visitor;
  /** Somebody new at the door. */
  visitor(): Visitor;
}

export const OWNER = { name: 'Olga', email: 'olga@example.org', password: 'correct horse battery' } as const;

function createVisitor(server: TestServer, opened: StockClient[]): Visitor {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (path: string, { headers, ...how }: Ask = {}) => {
    const answer = await server.ask(path, {
      ...how,
      headers: { ...(jar.size > 0 && { cookie: cookie() }), ...headers },
    });
    for (const given of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(given) ?? [];
      if (value === '' || /max-age=0(?:;|$)/i.test(given)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  return {
    ask,
    cookie,
    session: async () => (await ask('/api/session')).json<Session>(),
    signIn: (email, password) =>
      ask('/api/auth/sign-in/email', { method: 'POST', body: { email, password } }),
    connect: (docName, doc) => {
      const base = `${server.running.url.replace('http', 'ws')}/sync`;
      const client = stockClient(base, docName, {}, doc, { cookie: cookie() });
      opened.push(client);
      return client;
    },
  };
}

/** A server of its own where people sign in, not set up yet. */
export async function startUnfounded(
  options: Partial<ServeOptions> = {},
  variables: Readonly<Record<string, string>> = {},
): Promise<TestServer & Pick<AccountsServer, 'visitor'>> {
  const server = await startServer(options, { ACCOUNTS: 'on', ...variables });
  const opened: StockClient[] = [];
  return {
    ...server,
    visitor: () => createVisitor(server, opened),
    close: async () => {
      for (const client of opened) client.destroy();
      await server.close();
    },
  };
}

/** A server of its own where people sign in, with its owner. */
export async function startWithAccounts(
  options: Partial<ServeOptions> = {},
  variables: Readonly<Record<string, string>> = {},
): Promise<AccountsServer> {
  const server = await startUnfounded(options, variables);
  const owner = server.visitor();
  const body = { code: server.running.setupCode, ...OWNER, workspace: 'Team' };
  const answer = await owner.ask('/api/setup', { method: 'POST', body });
  if (answer.status !== 204) throw new Error(answer.text);
  return {
    ...server,
    owner,
    create: async (body = {}) => (await owner.ask('/api/journeys', { method: 'POST', body })).json(),
  };
}
