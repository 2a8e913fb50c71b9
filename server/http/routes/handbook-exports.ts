import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Locale } from '../../../src/core/model/index.ts';
import {
  createExportSchema,
  type ExportJob,
  editionsSchema,
  exportJobSchema,
  handbookExportQuery,
  missingGlyphsSchema,
} from '../../../src/core/protocol/index.ts';
import type { User } from '../../auth/index.ts';
import { dayAt, giveWay, type HowToMake, type MadeDocument } from '../../jobs/index.ts';
import type { App, Context } from '../context.ts';
import { attachment } from '../download.ts';
import {
  Checks,
  draftTag,
  exportDraft,
  exportIssue,
  findInUse,
  findIssue,
  HANDBOOK_TYPES,
  type Job,
  jobInfoOf,
  localeOrDefault,
  type Wanted,
} from '../handbooks/index.ts';
import { heavy } from '../limits.ts';
import { localeOf } from '../problems/index.ts';
import { Recent } from '../recent.ts';
import { requireDraft, requireHandbook, requireScope } from '../rights.ts';
import { isUnchanged, leaving } from '../send.ts';
import { Shared } from '../shared.ts';
import { VERSION } from '../version.ts';

const params = z.object({ id: z.string() });
const issueParams = params.extend({ n: z.coerce.number().int().positive() });
const glyphsQuery = handbookExportQuery.pick({ locale: true });

/** Some megabytes each. */
const KEPT = 8;

type Choice = Wanted & { readonly locale?: Locale | undefined };

/** What is to be made, and how; the tag is the same as long as the bytes are. */
interface Order {
  readonly title: string;
  readonly tag: string;
  make(how: HowToMake): Promise<MadeDocument>;
}

export function handbookExportRoutes(app: App, context: Context): void {
  const { house, limits, jobs, timeZone } = context;
  const checks = new Checks(context);
  // All who look at a draft ask for its pages at the same moment: when somebody has changed it.
  const shared = new Shared<MadeDocument>();
  const recent = new Recent<MadeDocument>(KEPT);

  async function draftOrder(id: string, { format, edition, locale }: Choice): Promise<Order> {
    const row = await findInUse(house, id);
    const issues = await house.storage.handbooks.issues(id);
    const day = dayAt(house.now(), timeZone);
    const language = locale ?? localeOrDefault(row.locale);
    return {
      title: row.title,
      tag: `"${await draftTag(house, row, issues, day, [VERSION, format, edition, language])}"`,
      make: (how) => exportDraft(context, { row, issues, day, format, edition, locale: language }, how),
    };
  }

  async function issueOrder(id: string, n: number, { format, edition, locale }: Choice): Promise<Order> {
    const issue = await findIssue(house, id, n);
    const language = locale ?? localeOrDefault(issue.locale);
    return {
      title: `${issue.title} ${n}`,
      tag: `"${[issue.hash, VERSION, format, encodeURIComponent(edition), language].join('.')}"`,
      make: (how) => exportIssue(context, issue, { format, edition, locale: language }, how),
    };
  }

  async function send(request: FastifyRequest, reply: FastifyReply, format: Wanted['format'], order: Order) {
    if (isUnchanged(request, reply, order.tag)) {
      context.documents.stay();
      return reply;
    }
    const { tag } = order;
    let made = recent.get(tag);
    if (!made) {
      made = await shared.make(tag, leaving(reply), (signal) => order.make({ signal }));
      recent.set(tag, made);
    }
    const { bytes } = made;
    return sendFile(reply, order.title, format, bytes);
  }

  /** Asked again when the file is fetched: rights may have changed while it was made. */
  const requireExport = (user: User, { handbook, issue }: Job['of']) =>
    (issue === undefined ? requireDraft : requireHandbook)(context, user, handbook, 'export');

  app.get(
    '/api/handbooks/:id/export',
    {
      ...heavy(limits),
      schema: {
        summary: 'The handbook as it would be issued now, marked as a draft',
        params,
        querystring: handbookExportQuery,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await requireDraft(context, request.user, id, 'export');
      return send(request, reply, request.query.format, await draftOrder(id, request.query));
    },
  );

  app.get(
    '/api/handbooks/:id/issues/:n/export',
    {
      ...heavy(limits),
      schema: {
        summary: 'An issue as it was issued, whatever has become of its journeys',
        params: issueParams,
        querystring: handbookExportQuery,
      },
    },
    async (request, reply) => {
      const { id, n } = request.params;
      await requireHandbook(context, request.user, id, 'export');
      return send(request, reply, request.query.format, await issueOrder(id, n, request.query));
    },
  );

  app.get(
    '/api/handbooks/:id/missing-glyphs',
    {
      ...heavy(limits),
      schema: {
        summary: 'Characters that no shipped font has, with some of the places where they stand',
        params,
        querystring: glyphsQuery,
        response: { 200: missingGlyphsSchema },
      },
    },
    async ({ user, params: { id }, query }) => {
      await requireDraft(context, user, id, 'export');
      const { missing } = await checks.of(await findInUse(house, id), query.locale);
      return { missing: missing.map((one) => ({ ...one, places: [...one.places] })) };
    },
  );

  app.get(
    '/api/handbooks/:id/editions',
    {
      ...heavy(limits),
      schema: {
        summary: 'For whom it can be made: everyone, then the roles and channels that parts of it are for',
        params,
        response: { 200: editionsSchema },
      },
    },
    async ({ user, params: { id } }) => {
      await requireDraft(context, user, id, 'export');
      return [...(await checks.of(await findInUse(house, id))).editions];
    },
  );

  app.post(
    '/api/handbooks/:id/exports',
    {
      ...heavy(limits),
      schema: {
        summary: 'Start an export that goes on by itself; `Location` tells how far it is',
        params,
        body: createExportSchema,
        response: { 202: exportJobSchema },
      },
    },
    async (request, reply) => {
      const { user, body } = request;
      const { id } = request.params;
      const { issue, format } = body;
      const of = { handbook: id, issue };
      await requireExport(user, of);
      const { title, make } =
        issue === undefined ? await draftOrder(id, body) : await issueOrder(id, issue, body);
      const job = jobInfoOf(jobs.start({ owner: user.id, of, title, format }, make), localeOf(request));
      return reply.code(202).header('Location', `/api/exports/${job.id}`).send(job);
    },
  );

  app.get(
    '/api/exports/:id',
    { schema: { summary: 'How far an export is', params, response: { 200: exportJobSchema } } },
    async (request, reply): Promise<ExportJob> => {
      requireScope(request.user, 'export');
      reply.header('Cache-Control', 'no-store').header('Vary', 'Accept-Language');
      const job = jobs.get(request.user.id, request.params.id);
      await requireExport(request.user, job.of);
      return jobInfoOf(job, localeOf(request));
    },
  );

  app.get(
    '/api/exports/:id/file',
    { schema: { summary: 'The file of a finished export; it is kept for some minutes', params } },
    async ({ user, params: { id } }, reply) => {
      requireScope(user, 'export');
      const { job, file } = jobs.file(user.id, id);
      await requireExport(user, job.of);
      reply.header('Cache-Control', 'private, no-store');
      return sendFile(reply, job.title, job.format, file.bytes);
    },
  );

  app.delete(
    '/api/exports/:id',
    {
      schema: {
        summary: 'Cancel an export; a finished one is forgotten',
        params,
        response: { 204: z.undefined() },
      },
    },
    async ({ user, params: { id } }, reply) => {
      requireScope(user, 'export');
      jobs.cancel(user.id, id);
      return reply.code(204).send();
    },
  );
}

/** Megabytes take a millisecond to be written, and all who waited for one document get it at the same moment. */
async function sendFile(
  reply: FastifyReply,
  title: string,
  format: Wanted['format'],
  bytes: Uint8Array,
): Promise<FastifyReply> {
  await giveWay();
  return reply
    .header('Content-Disposition', attachment(title, format))
    .type(HANDBOOK_TYPES[format])
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
