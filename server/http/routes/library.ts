import { z } from 'zod';
import {
  libraryExportQuery,
  libraryUsesSchema,
  mergedRecordsSchema,
  mergeRecordsSchema,
  startersQuery,
  startersSchema,
  workspaceQuery,
  XLSX_TYPE,
} from '../../../src/core/protocol/index.ts';
import { IMPORT_ERRORS } from '../../jobs/index.ts';
import { acceptBytes, BODY_LIMITS } from '../body.ts';
import type { App, Context } from '../context.ts';
import { attachment } from '../download.ts';
import { exportLibrary, mergeRecords, UsesIndex } from '../library/index.ts';
import { heavy } from '../limits.ts';
import { localeOf, Refusal } from '../problems/index.ts';
import { requireWorkspace } from '../rights.ts';

const CSV_TYPE = 'text/csv';
const file = {
  content: {
    [CSV_TYPE]: { schema: z.instanceof(Uint8Array) },
    [XLSX_TYPE]: { schema: z.instanceof(Uint8Array) },
  },
};

export function libraryRoutes(app: App, context: Context): void {
  const { house, limits, imports, policy } = context;
  const uses = new UsesIndex();

  app.get(
    '/api/library/uses',
    {
      schema: {
        summary: 'In which journeys, and by which of their records, the library is used',
        querystring: workspaceQuery,
        response: { 200: libraryUsesSchema },
      },
    },
    async ({ user, query }) => {
      const workspace = await requireWorkspace(context, user, 'read', query.workspace);
      return uses.of(house, workspace, (rows) => policy.readable(user, rows));
    },
  );

  app.post(
    '/api/library/merge',
    {
      ...heavy(limits),
      schema: {
        summary: 'One record of several: what names the others, in any journey, names the one that stays',
        querystring: workspaceQuery,
        body: mergeRecordsSchema,
        response: { 200: mergedRecordsSchema },
      },
    },
    async ({ user, query, body }) => {
      const workspace = await requireWorkspace(context, user, 'edit', query.workspace);
      return mergeRecords(house, workspace, uses, body);
    },
  );

  app.get(
    '/api/library/export',
    {
      ...heavy(limits),
      schema: {
        summary: 'A kind of library records as CSV, or a workbook with a sheet for each kind',
        querystring: libraryExportQuery.extend(workspaceQuery.shape),
      },
    },
    async (request, reply) => {
      const { format, kind, locale = localeOf(request) } = request.query;
      const workspace = await requireWorkspace(context, request.user, 'export', request.query.workspace);
      const made = await exportLibrary(context, { format, kind, locale, workspace });
      return reply
        .header('Content-Disposition', attachment(made.name, format))
        .type(format === 'csv' ? `${CSV_TYPE}; charset=utf-8` : XLSX_TYPE)
        .send(Buffer.from(made.bytes));
    },
  );

  app.get(
    '/api/library/starters',
    {
      schema: {
        summary: 'Library records to start from, in one language',
        querystring: startersQuery,
        response: { 200: startersSchema },
      },
    },
    async ({ user, query: { locale } }) => {
      await requireWorkspace(context, user, 'read');
      return {
        records: house.starters[locale].map(({ table, record }) => ({ table, record: { ...record } })),
      };
    },
  );

  // A scope of its own: no other route takes tables.
  void app.register(async (scope: App) => {
    acceptBytes(scope, CSV_TYPE);
    acceptBytes(scope, XLSX_TYPE);
    scope.post(
      '/api/library/read',
      {
        ...heavy(limits),
        bodyLimit: BODY_LIMITS.file,
        schema: {
          summary: 'The rows of a CSV text or a workbook, sheet by sheet',
          querystring: workspaceQuery,
          body: file,
        },
      },
      async (request, reply) => {
        await requireWorkspace(context, request.user, 'read', request.query.workspace);
        const { body } = request;
        // JSON is taken everywhere; here it is none of the kinds.
        if (!(body instanceof Uint8Array)) throw new Refusal('request.media-type');
        const read = await imports.read({ kind: 'tables', bytes: body, locale: localeOf(request) });
        if (!read.ok) {
          const cause = new Error(JSON.stringify(read.error));
          throw new Refusal(IMPORT_ERRORS[read.error.code], { cause });
        }
        return reply.type('application/json; charset=utf-8').send(Buffer.from(read.value));
      },
    );
  });
}
