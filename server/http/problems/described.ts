import { z } from 'zod';
import { problemSchema } from '../../../src/core/protocol/index.ts';

const REFUSED = {
  description: 'Refused or failed: a problem document with a stable `code`',
  content: { 'application/problem+json': { schema: z.toJSONSchema(problemSchema, { io: 'output' }) } },
};

interface Described {
  readonly paths?: Readonly<Record<string, object | undefined>>;
}

/** Writes into an OpenAPI document what every route may answer with. */
export function describeProblems<T extends Described>(document: T): T {
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(path ?? {})) {
      const { responses } = Object(operation) as { responses?: Record<string, unknown> };
      if (responses) responses.default = REFUSED;
    }
  }
  return document;
}
