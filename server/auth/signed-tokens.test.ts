import { expect, it } from 'vitest';
import { hashLinkPassword, isLinkPassword } from './link-passwords.ts';
import { createSignedTokens, newSalt } from './signed-tokens.ts';

const tokens = createSignedTokens(Buffer.alloc(32, 1));
const row = { id: 'abc', salt: newSalt() };
const find = async (id: string) => (id === row.id ? row : null);

it('RIGHT-7 a token is told again from its row, and read by nobody else’s key, purpose, id or salt', async () => {
  const token = tokens.write('link', row);
  expect(tokens.write('link', row)).toBe(token);
  expect(await tokens.read('link', token, find)).toBe(row);
  expect(await tokens.read('invitation', token, find)).toBeNull();
  expect(await createSignedTokens(Buffer.alloc(32, 2)).read('link', token, find)).toBeNull();
  expect(await tokens.read('link', token, async () => ({ id: 'abc', salt: newSalt() }))).toBeNull();
  expect(await tokens.read('link', token, async () => null)).toBeNull();
});

it.each([
  '',
  'abc',
  'abc.',
  '.abc',
  `abc.${'A'.repeat(43)}`,
  `abc.${'A'.repeat(42)}`,
  `a/../b.${'A'.repeat(43)}`,
])('RIGHT-7 what is no token is none: %j', async (text) => {
  expect(await tokens.read('link', text, find)).toBeNull();
});

it('RIGHT-7 a link’s password is kept hashed, each time differently', async () => {
  const kept = [await hashLinkPassword('Fair 2026'), await hashLinkPassword('Fair 2026')];
  expect(kept[0]).not.toBe(kept[1]);
  expect(kept.join()).not.toContain('Fair');
  expect(await isLinkPassword('Fair 2026', kept[0] ?? '')).toBe(true);
  expect(await isLinkPassword('fair 2026', kept[0] ?? '')).toBe(false);
  expect(await isLinkPassword('', 'scrypt:x:')).toBe(false);
});
