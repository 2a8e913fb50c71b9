import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../storage/index.ts';
import { Tokens } from './tokens.ts';

function world() {
  const { tokens: store } = createMemoryStorage();
  const clock = { now: Date.UTC(2026, 10, 22, 12, 0, 30) };
  const people = new Set(['ana']);
  const tokens = new Tokens({
    store,
    now: () => clock.now,
    person: async (id) => (people.has(id) ? { id, name: 'Ana' } : null),
  });
  const make = (more: { expiresAt?: number } = {}) =>
    tokens.make('ana', {
      name: 'Nightly',
      scopes: ['read', 'export'],
      expiresAt: clock.now + 60_000,
      ...more,
    });
  const ask = (token: string) => tokens.identify({ authorization: `Bearer ${token}` });
  return { store, clock, people, tokens, make, ask };
}

describe('LOG-4 a token', () => {
  it('speaks for its person, with its scopes, and is nowhere kept', async () => {
    const { make, ask, store } = world();
    const { row, token } = await make();
    expect(token).toMatch(/^tl_[A-Za-z0-9_-]{43}$/);
    expect(await ask(token)).toEqual({
      id: 'ana',
      name: 'Ana',
      kind: 'token',
      session: row.id,
      scopes: ['read', 'export'],
    });
    expect(JSON.stringify(await store.list('ana'))).not.toContain(token.slice(3));
  });

  it('is taken with its scheme in any case', async () => {
    const { make, tokens } = world();
    const { token } = await make();
    for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
      expect((await tokens.identify({ authorization: `${scheme} ${token}` }))?.id).toBe('ana');
    }
  });

  it('that is forged is nobody’s', async () => {
    const { make, ask, tokens } = world();
    const { token } = await make();
    const flipped = token.at(-1) === 'A' ? `${token.slice(0, -1)}E` : `${token.slice(0, -1)}A`;
    for (const forged of [
      flipped,
      token.slice(0, -1),
      `${token}A`,
      `tl_${'A'.repeat(43)}`,
      '',
      token.slice(3),
    ]) {
      expect(await ask(forged)).toBeNull();
    }
    for (const authorization of [token, `Bearer${token}`, `Basic ${token}`, [`Bearer ${token}`]]) {
      expect(await tokens.identify({ authorization })).toBeNull();
    }
  });

  it('that shares its handle with another is told from it', async () => {
    const { make, ask, store } = world();
    const { row, token } = await make();
    await store.insert({ ...row, id: 'other', person: 'ana', hash: row.handle.padEnd(64, '0') });
    expect((await ask(token))?.session).toBe(row.id);
  });

  it('ends when it expires, and all who listen hear of it once', async () => {
    const { make, ask, clock, tokens } = world();
    const { row, token } = await make();
    const ended: string[] = [];
    tokens.onEnded((ids) => ended.push(...ids));
    await ask(token);
    tokens.sweep();
    expect(ended).toEqual([]);
    clock.now += 60_000;
    expect(await ask(token)).toBeNull();
    tokens.sweep();
    tokens.sweep();
    expect(ended).toEqual([row.id]);
  });

  it('ends when it is revoked, by its person alone', async () => {
    const { make, ask, tokens } = world();
    const { row, token } = await make();
    const ended: string[] = [];
    tokens.onEnded((ids) => ended.push(...ids));
    expect(await tokens.revoke('ben', row.id)).toBeNull();
    expect(await ask(token)).not.toBeNull();
    expect(await tokens.revoke('ana', row.id)).toMatchObject({ id: row.id });
    expect([await ask(token), ended]).toEqual([null, [row.id]]);
  });

  it('ends with its person', async () => {
    const { make, ask, people } = world();
    const { token } = await make();
    people.clear();
    expect(await ask(token)).toBeNull();
  });

  it('says when it was used last, to the minute', async () => {
    const { make, ask, clock, tokens } = world();
    const { token } = await make({ expiresAt: clock.now + 600_000 });
    const last = async () => new Date((await tokens.list('ana'))[0]?.lastUsedAt ?? 0).toISOString();
    await ask(token);
    expect(await last()).toBe('2026-11-22T12:00:00.000Z');
    clock.now += 29_000;
    await ask(token);
    expect(await last()).toBe('2026-11-22T12:00:00.000Z');
    clock.now += 1_000;
    await ask(token);
    expect(await last()).toBe('2026-11-22T12:01:00.000Z');
  });
});
