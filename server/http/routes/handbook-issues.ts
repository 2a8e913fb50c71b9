import { z } from 'zod';
import {
  acknowledgementSchema,
  acknowledgeSchema,
  compareQuery,
  compareSchema,
  createIssueSchema,
  handbookFindingsSchema,
  issueSchema,
} from '../../../src/core/protocol/index.ts';
import { isLoopback } from '../../config.ts';
import { dayAt } from '../../jobs/index.ts';
import type { App, Context } from '../context.ts';
import {
  acknowledge,
  findBlocking,
  findInUse,
  findIssue,
  Issuer,
  inputsText,
  issueInfoOf,
  listAcknowledgements,
  localeOrDefault,
  packText,
  readInputs,
  readMaterial,
} from '../handbooks/index.ts';
import { heavy } from '../limits.ts';
import { localeOf } from '../problems/index.ts';
import { requireDraft, requireHandbook, requireScope } from '../rights.ts';

const params = z.object({ id: z.string() });
const issueParams = params.extend({ n: z.coerce.number().int().positive() });
/** An address that other machines have, too. */
const elsewhere = (address: string): string | null =>
  isLoopback(new URL(address).hostname.replace(/^\[|\]$/gu, '')) ? null : address;
const addressOf = (id: string, n: number): string => `/api/handbooks/${encodeURIComponent(id)}/issues/${n}`;

export function handbookIssueRoutes(app: App, context: Context): void {
  const { house, limits, analyses, documents, redline, timeZone } = context;
  const issuer = new Issuer({ house, documents, analyses, redline, timeZone });
  const materialOf = async (id: string) =>
    readMaterial(house, await findInUse(house, id), dayAt(house.now(), timeZone));

  app.get(
    '/api/handbooks/:id/findings',
    {
      ...heavy(limits),
      schema: {
        summary: 'What stands against issuing: errors of its journeys that nobody has waived',
        params,
        querystring: z.object({ lang: z.string().optional() }),
        response: { 200: handbookFindingsSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await requireDraft(context, request.user, id, 'export');
      reply.header('Vary', 'Accept-Language');
      return (await findBlocking(analyses, await materialOf(id), localeOf(request))).map(plain);
    },
  );

  app.get(
    '/api/handbooks/:id/issues',
    {
      schema: { summary: 'Its issues, newest first', params, response: { 200: z.array(issueSchema) } },
    },
    async ({ user, params: { id } }) => {
      await requireHandbook(context, user, id, 'export');
      return (await house.storage.handbooks.issues(id)).map(issueInfoOf);
    },
  );

  app.post(
    '/api/handbooks/:id/issues',
    {
      ...heavy(limits),
      schema: {
        summary:
          'Issue it under the next number; 409 with `findings` while an error stands that nobody waived',
        params,
        body: createIssueSchema,
        response: { 201: issueSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await requireDraft(context, request.user, id, 'issue');
      const issue = await issuer.issue({
        handbook: id,
        input: request.body,
        by: request.user.name,
        address: elsewhere(context.address(request)),
        locale: localeOf(request),
      });
      return reply.code(201).header('Location', addressOf(id, issue.n)).send(issue);
    },
  );

  app.get(
    '/api/handbooks/:id/issues/:n',
    { schema: { summary: 'One issue', params: issueParams, response: { 200: issueSchema } } },
    async ({ user, params: { id, n } }) => {
      await requireHandbook(context, user, id, 'export');
      return issueInfoOf(await findIssue(house, id, n));
    },
  );

  app.get(
    '/api/handbooks/:id/issues/:n/acknowledgements',
    {
      schema: {
        summary: 'Who has acknowledged an issue, in the order in which they did',
        params: issueParams,
        response: { 200: z.array(acknowledgementSchema) },
      },
    },
    async ({ user, params: { id, n } }) => {
      await requireHandbook(context, user, id, 'export');
      return listAcknowledgements(house, id, n);
    },
  );

  app.post(
    '/api/handbooks/:id/issues/:n/acknowledgements',
    {
      schema: {
        summary: 'Acknowledge an issue by name; a name counts once',
        params: issueParams,
        body: acknowledgeSchema,
        response: { 201: acknowledgementSchema },
      },
    },
    async ({ user, params: { id, n }, body }, reply) => {
      await requireHandbook(context, user, id, 'read');
      requireScope(user, 'write');
      return reply.code(201).send(await acknowledge(house, id, n, body.name));
    },
  );

  app.get(
    '/api/handbooks/:id/compare',
    {
      ...heavy(limits),
      schema: {
        summary: 'What differs between two issues, or between an issue and what would be issued now',
        params,
        querystring: compareQuery,
        response: { 200: compareSchema },
      },
    },
    async ({ user, params: { id }, query: { from, to, locale } }) => {
      await (to === 'draft' ? requireDraft : requireHandbook)(context, user, id, 'export');
      const row = await findInUse(house, id);
      const before = await readInputs(house, id, from);
      const after =
        to === 'draft'
          ? await packText(await inputsText(await materialOf(id)))
          : await readInputs(house, id, to);
      const changes = await redline.changes(before, after, locale ?? localeOrDefault(row.locale));
      return { changes: changes.map(({ where, ...change }) => ({ ...change, where: [...where] })) };
    },
  );
}

const plain = <T extends object>(value: T): T => ({ ...value });
