import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { exportRows } from '../../../src/core/interchange/index.ts';
import { actorName, type Entry, entriesSchema, logQuery } from '../../../src/core/protocol/index.ts';
import { entriesOfNow, type Reader, readEntries } from '../../records/index.ts';
import type { RecordQuery, RecordStore } from '../../storage/index.ts';
import type { App, Context } from '../context.ts';
import { attachment } from '../download.ts';
import { heavy } from '../limits.ts';
import { localeOf, Refusal } from '../problems/index.ts';
import { requireAction } from '../rights.ts';

const params = z.object({ id: z.string() });
/** Entries that are read at once for a file. */
const CHUNK = 500;
const HEADINGS = {
  en: ['Time', 'Who', 'What', 'Kind', 'Number'],
  'zh-CN': ['时间', '人员', '内容', '类型', '编号'],
} as const;

export function activityRoutes(app: App, context: Context): void {
  const { house, records, timeZone, limits } = context;
  const { storage } = house;

  const readerOf = (request: FastifyRequest, reply: FastifyReply): Reader => {
    reply.header('Vary', 'Accept-Language').header('Cache-Control', 'no-store');
    return { locale: localeOf(request), timeZone };
  };
  const sendTable = (
    reply: FastifyReply,
    { name, ending, ...log }: Log & { readonly name: string; readonly ending: string },
    reader: Reader,
  ) =>
    reply
      .header('Content-Disposition', attachment(name, ending))
      .type('text/csv; charset=utf-8')
      .send(Readable.from(csvOf(storage.records, log, reader)) as never);

  app.get(
    '/api/journeys/:id/activity',
    {
      ...heavy(limits),
      schema: {
        summary:
          'Who did what to the journey, newest first; those at work now come before all. `format=csv` is the whole of it, to download',
        params,
        querystring: logQuery,
        response: { 200: entriesSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { before, limit, format } = request.query;
      await requireAction(context, request.user, 'audit', { kind: 'journey', id }, 'bin');
      const reader = readerOf(request, reply);
      const of = { journey: id };
      const row = before === undefined || format === 'csv' ? await storage.journeys.get(id) : null;
      const now = row ? entriesOfNow(records.stretches, row, reader) : [];
      if (format === 'csv') {
        return sendTable(reply, { of, now, name: row?.title ?? '', ending: 'activity.csv' }, reader);
      }
      const page = await readEntries(storage.records, { of, before, limit }, reader);
      return { ...page, entries: [...now, ...page.entries] };
    },
  );

  app.get(
    '/api/workspaces/:id/audit',
    {
      ...heavy(limits),
      schema: {
        summary: 'The audit log of the workspace, newest first; `format=csv` is the whole of it, to download',
        params,
        querystring: logQuery,
        response: { 200: entriesSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { before, limit, format } = request.query;
      await requireAction(context, request.user, 'audit', { kind: 'workspace', id });
      const reader = readerOf(request, reply);
      const of = { workspace: id };
      if (format === 'json') return readEntries(storage.records, { of, before, limit }, reader);
      const workspace = await storage.workspaces.get(id);
      if (!workspace) throw new Refusal('workspace.unknown');
      return sendTable(reply, { of, now: [], name: workspace.name, ending: 'audit.csv' }, reader);
    },
  );
}

interface Log {
  readonly of: RecordQuery['of'];
  /** What goes on and has no number yet. */
  readonly now: readonly Entry[];
}

/** The whole log, read piece by piece while it is sent: it has no bound. */
async function* csvOf(store: RecordStore, { of, now }: Log, reader: Reader): AsyncGenerator<string> {
  const { locale } = reader;
  const rowOf = ({ at, who, sentence, kind, id }: Entry) => [at, actorName(who, locale), sentence, kind, id];
  yield await exportRows([HEADINGS[locale], ...now.map((entry) => rowOf({ ...entry, id: '' }))]);
  let before: number | undefined;
  for (;;) {
    const { entries, next } = await readEntries(store, { of, before, limit: CHUNK }, reader);
    const rows = entries.map(rowOf);
    if (rows.length > 0) yield (await exportRows(rows)).replace(/^\ufeff/, '');
    if (next === null) return;
    before = Number(next);
  }
}
