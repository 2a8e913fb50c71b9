import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LinkInfo } from '../../src/core/protocol/index.ts';
import { type AccountsServer, OWNER, startWithAccounts, type Visitor } from '../testing/accounts.ts';
import { REQUEST_LIMITS } from './index.ts';

const HOUR = 3_600_000;
let clock = Date.parse('2026-11-22T12:00:00Z');
let server: AccountsServer;
let joining: string;
beforeAll(async () => {
  server = await startWithAccounts({ limits: { ...REQUEST_LIMITS, guests: 8 }, now: () => clock });
  const { id } = await server.create();
  const made = await server.owner.ask(`/api/journeys/${id}/links`, {
    method: 'POST',
    body: { role: 'viewer' },
  });
  joining = `/api/join/${new URL(made.json<LinkInfo>().url).pathname.split('/').at(-1)}`;
});
afterAll(() => server.close());

const told = async (answer: ReturnType<Visitor['ask']>) => {
  const { status, text } = await answer;
  return status < 300 ? status : `${status} ${JSON.parse(text).code}`;
};
const join = (who: Visitor) => told(who.ask(joining, { method: 'POST', body: { name: 'Gus' } }));

describe('RIGHT-8 who holds a link', () => {
  it('learns by guests no more about who has an account than by one', async () => {
    const body = { name: 'G', email: OWNER.email, password: 'a long enough one' };
    const tries: unknown[] = [];
    for (let one = 0; one < 7; one++) {
      const guest = server.visitor();
      await join(guest);
      for (let n = 0; n < 9; n++)
        tries.push(await told(guest.ask('/api/account/upgrade', { method: 'POST', body })));
    }
    expect(tries.filter((answer) => answer === '409 account.taken')).toHaveLength(60);
    expect(tries.at(-1)).toBe('429 sign-in.too-many');
  });

  it('can’t fill the house with guests; who is in stays in, and later others may come', async () => {
    const last = server.visitor();
    expect(await join(last)).toBe(200);
    expect(await join(server.visitor())).toBe('429 sign-in.too-many');
    expect(await join(last)).toBe(200);
    expect(await join(server.owner)).toBe(200);
    clock += HOUR + 1;
    expect(await join(server.visitor())).toBe(200);
  });
});
