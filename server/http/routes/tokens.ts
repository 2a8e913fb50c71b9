import { z } from 'zod';
import {
  createdTokenSchema,
  createTokenSchema,
  type Happening,
  type TokenInfo,
  tokenSchema,
} from '../../../src/core/protocol/index.ts';
import type { Tokens, User } from '../../auth/index.ts';
import { actorOf } from '../../records/index.ts';
import type { TokenRow } from '../../storage/index.ts';
import type { App, Context } from '../context.ts';
import { Refusal } from '../problems/index.ts';
import { timeToCome } from '../time-to-come.ts';

const params = z.object({ id: z.string() });
/** Nobody keeps count of more. */
const MOST = 50;
const LONGEST_DAYS = 366;
const DAY = 86_400_000;

const iso = (time: number): string => new Date(time).toISOString();

const infoOf = ({ id, name, scopes, createdAt, expiresAt, lastUsedAt }: TokenRow): TokenInfo => ({
  id,
  name,
  scopes: scopes as TokenInfo['scopes'],
  createdAt: iso(createdAt),
  expiresAt: iso(expiresAt),
  lastUsedAt: lastUsedAt === null ? null : iso(lastUsedAt),
});

/** Only somebody who has signed in deals with tokens: a token can't lengthen its own life, and a guest has none. */
function requirePerson({ kind }: User): void {
  if (kind !== 'person') throw new Refusal('right.missing');
}

/** A token's end: in days to come, and not for ever. */
function endOf(text: string, now: number): number {
  const end = timeToCome(text, now);
  const latest = now + LONGEST_DAYS * DAY;
  if (end <= latest) return end;
  const params = { maximum: iso(latest) };
  throw new Refusal('request.invalid', { faults: [{ code: 'too-big', path: '$.expiresAt', params }] });
}

export function tokenRoutes(app: App, { house, policy, records }: Context, tokens: Tokens): void {
  /** In the log of each workspace that the token opens. */
  const note = async (user: User, { id, name }: TokenRow, happening: Happening): Promise<void> => {
    const place = { who: actorOf(user), subject: { kind: 'token', id, name } } as const;
    const own = await policy.workspaces(user);
    await records.note(...own.map(({ id: workspace }) => ({ ...happening, ...place, workspace })));
  };

  app.get(
    '/api/tokens',
    { schema: { summary: 'Your tokens, newest first', response: { 200: z.array(tokenSchema) } } },
    async ({ user }) => {
      requirePerson(user);
      return (await tokens.list(user.id)).map(infoOf);
    },
  );

  app.post(
    '/api/tokens',
    {
      schema: {
        summary: 'A token with which a program acts for you; it is told this once',
        body: createTokenSchema,
        response: { 201: createdTokenSchema },
      },
    },
    async ({ user, body }, reply) => {
      requirePerson(user);
      const expiresAt = endOf(body.expiresAt, house.now());
      if ((await tokens.list(user.id)).length >= MOST) {
        throw new Refusal('token.too-many', { params: { maximum: MOST } });
      }
      const scopes = [...new Set(body.scopes)];
      const { row, token } = await tokens.make(user.id, { name: body.name, scopes, expiresAt });
      const info = infoOf(row);
      const { expiresAt: until } = info;
      await note(user, row, { kind: 'token.made', facts: { scopes, expiresAt: until } });
      return reply
        .code(201)
        .header('Cache-Control', 'no-store')
        .send({ ...info, token });
    },
  );

  app.delete(
    '/api/tokens/:id',
    {
      schema: {
        summary: 'Revoke a token: it counts at once, on open connections, too',
        params,
        response: { 204: z.undefined() },
      },
    },
    async ({ user, params: { id } }, reply) => {
      requirePerson(user);
      const row = await tokens.revoke(user.id, id);
      if (!row) throw new Refusal('token.unknown');
      await note(user, row, { kind: 'token.revoked', facts: {} });
      return reply.code(204).send();
    },
  );
}
