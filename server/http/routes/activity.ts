import { Readable } from 'node:stream';
import { z } from 'zod';
import { exportRows } from '../../../src/core/interchange/index.ts';
import { activityQuery, actorName, auditQuery, entriesSchema } from '../../../src/core/protocol/index.ts';
import { entriesOfNow, type Reader, readEntries } from '../../records/index.ts';
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

  app.get(
    '/api/journeys/:id/activity',
    {
      schema: {
        summary: 'Who did what to the journey, newest first; those at work now come before all',
        params,
        querystring: activityQuery,
        response: { 200: entriesSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { before, limit } = request.query;
      await requireAction(context, request.user, 'audit', { kind: 'journey', id }, 'bin');
      const reader = { locale: localeOf(request), timeZone };
      reply.header('Vary', 'Accept-Language').header('Cache-Control', 'no-store');
      const page = await readEntries(storage.records, { of: { journey: id }, before, limit }, reader);
      const row = before === undefined ? await storage.journeys.get(id) : null;
      const now = row ? entriesOfNow(records.stretches, row, reader) : [];
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
        querystring: auditQuery,
        response: { 200: entriesSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { before, limit, format } = request.query;
      await requireAction(context, request.user, 'audit', { kind: 'workspace', id });
      const reader = { locale: localeOf(request), timeZone };
      reply.header('Vary', 'Accept-Language').header('Cache-Control', 'no-store');
      if (format === 'json') {
        return readEntries(storage.records, { of: { workspace: id }, before, limit }, reader);
      }
      const workspace = await storage.workspaces.get(id);
      if (!workspace) throw new Refusal('workspace.unknown');
      return reply
        .header('Content-Disposition', attachment(workspace.name, 'audit.csv'))
        .type('text/csv; charset=utf-8')
        .send(Readable.from(csvOf(context, id, reader)) as never);
    },
  );
}

/** The whole log, read piece by piece while it is sent: it has no bound. */
async function* csvOf({ house }: Context, workspace: string, reader: Reader): AsyncGenerator<string> {
  yield await exportRows([HEADINGS[reader.locale]]);
  let before: number | undefined;
  for (;;) {
    const { entries, next } = await readEntries(
      house.storage.records,
      { of: { workspace }, before, limit: CHUNK },
      reader,
    );
    const rows = entries.map(({ at, who, sentence, kind, id }) => [
      at,
      actorName(who, reader.locale),
      sentence,
      kind,
      id,
    ]);
    if (rows.length > 0) yield (await exportRows(rows)).replace(/^\ufeff/, '');
    if (next === null) return;
    before = Number(next);
  }
}
