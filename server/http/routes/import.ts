import { z } from 'zod';
import {
  type ImportText,
  importSchema,
  workspaceQuery,
  XLSX_TYPE,
} from '../../../src/core/protocol/index.ts';
import { IMPORT_ERRORS } from '../../jobs/index.ts';
import { acceptBytes, BODY_LIMITS } from '../body.ts';
import type { App, Context } from '../context.ts';
import { heavy } from '../limits.ts';
import { localeOf, Refusal } from '../problems/index.ts';
import { requireWorkspace } from '../rights.ts';

/** A workbook comes as bytes, a text in JSON. */
const body = {
  content: {
    'application/json': { schema: importSchema },
    [XLSX_TYPE]: { schema: z.instanceof(Uint8Array) },
  },
};

const summary =
  'The journey file that a Mermaid text, a CSV text or a workbook would become, and what was not understood';

export function importRoutes(app: App, context: Context): void {
  // A scope of its own: no other route takes workbooks.
  void app.register(async (scope: App) => {
    acceptBytes(scope, XLSX_TYPE);
    scope.post(
      '/api/import',
      {
        ...heavy(context.limits),
        bodyLimit: BODY_LIMITS.file,
        schema: { summary, querystring: workspaceQuery, body },
      },
      async (request, reply) => {
        await requireWorkspace(context, request.user, 'read', request.query.workspace);
        // One of the two: each is checked by its own schema.
        const sent = request.body as ImportText | Uint8Array;
        const file = sent instanceof Uint8Array ? { kind: 'xlsx' as const, bytes: sent } : sent;
        const read = await context.imports.read({ ...file, locale: localeOf(request) });
        if (!read.ok) {
          const cause = new Error(JSON.stringify(read.error));
          throw new Refusal(IMPORT_ERRORS[read.error.code], { cause });
        }
        return reply.type('application/json; charset=utf-8').send(Buffer.from(read.value));
      },
    );
  });
}
