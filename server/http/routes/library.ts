import { z } from 'zod';
import {
  libraryExportQuery,
  libraryUsesSchema,
  mergedRecordsSchema,
  mergeRecordsSchema,
  startersQuery,
  startersSchema,
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
  const { house, limits, imports } = context;
  const uses = new UsesIndex();

  app.get(
    '/api/library/uses',
    {
      schema: {
        summary: 'In which journeys, and by which of their records, the library is used',
        response: { 200: libraryUsesSchema },
      },
    },
    async ({ user }) => {
      await requireWorkspace(context, user, 'view');
      return uses.of(house);
    },
  );

  app.post(
    '/api/library/merge',
    {
      ...heavy(limits),
      schema: {
        summary: 'One record of several: what names the others, in any journey, names the one that stays',
        body: mergeRecordsSchema,
        response: { 200: mergedRecordsSchema },
      },
    },
    async ({ user, body }) => {
      await requireWorkspace(context, user, 'edit');
      return mergeRecords(house, uses, body);
    },
  );

  app.get(
    '/api/library/export',
    {
      ...heavy(limits),
      schema: {
        summary: 'A kind of library records as CSV, or a workbook with a sheet for each kind',
        querystring: libraryExportQuery,
      },
    },
    async (request, reply) => {
      await requireWorkspace(context, request.user, 'view');
      const { format, kind, locale = localeOf(request) } = request.query;
      const made = await exportLibrary(context, { format, kind, locale });
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
      await requireWorkspace(context, user, 'view');
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
        schema: { summary: 'The rows of a CSV text or a workbook, sheet by sheet', body: file },
      },
      async (request, reply) => {
        await requireWorkspace(context, request.user, 'view');
        const bytes = request.body as Uint8Array;
        const read = await imports.read({ kind: 'tables', bytes, locale: localeOf(request) });
        if (!read.ok) {
          const cause = new Error(JSON.stringify(read.error));
          throw new Refusal(IMPORT_ERRORS[read.error.code], { cause });
        }
        return reply.type('application/json; charset=utf-8').send(Buffer.from(read.value));
      },
    );
  });
}
