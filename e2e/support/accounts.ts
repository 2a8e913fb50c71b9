import type { APIRequestContext } from '@playwright/test';
import { type Server, startServer } from './server.ts';

export const OWNER = { name: 'Olga', email: 'olga@example.org', password: 'correct horse battery' } as const;

/** The real program where people sign in; nobody has an account yet, and `setupCode` makes the first. */
export const startUnfounded = (variables: Readonly<Record<string, string>> = {}): Promise<Server> =>
  startServer({ ACCOUNTS: 'on', ...variables });

/** Makes the first account; who asks is signed in as the owner from then on. */
export async function setUp(
  request: APIRequestContext,
  { url, setupCode }: Pick<Server, 'url' | 'setupCode'>,
): Promise<void> {
  const data = { code: setupCode, ...OWNER, workspace: 'Team' };
  const answer = await request.post(`${url}/api/setup`, { data });
  if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
}

/** Whoever asks is signed in from then on. */
export async function signIn(
  request: APIRequestContext,
  url: string,
  { email, password }: { readonly email: string; readonly password: string } = OWNER,
): Promise<void> {
  const answer = await request.post(`${url}/api/auth/sign-in/email`, { data: { email, password } });
  if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
}
