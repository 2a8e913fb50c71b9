import type { FastifyRequest } from 'fastify';
import {
  IMPORT_REASONS,
  type Imported,
  importCsv,
  importMermaid,
} from '../../../src/core/interchange/index.ts';
import { importSchema } from '../../../src/core/protocol/index.ts';
import { BODY_LIMITS } from '../body.ts';
import type { App, Context } from '../context.ts';
import { heavy } from '../limits.ts';
import { localeOf } from '../problems/index.ts';
import { requireWorkspace } from '../rights.ts';

/** What an import comes to: nothing is stored, the journey file goes back to whoever asked. */
function answer({ file, notUnderstood }: Imported, request: FastifyRequest) {
  const locale = localeOf(request);
  return {
    file,
    notUnderstood: notUnderstood.map((missed) => ({
      ...missed,
      message: IMPORT_REASONS[missed.reason][locale],
    })),
  };
}

export function importRoutes(app: App, context: Context): void {
  app.post(
    '/api/import',
    {
      ...heavy(context.limits),
      bodyLimit: BODY_LIMITS.file,
      schema: {
        summary: 'The journey file that a Mermaid or CSV text would become, and what was not understood',
        body: importSchema,
      },
    },
    async (request) => {
      await requireWorkspace(context, request.user, 'view');
      const { kind, text } = request.body;
      return answer(kind === 'csv' ? await importCsv(text) : importMermaid(text), request);
    },
  );
}
