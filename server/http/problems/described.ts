import { z } from 'zod';
import { problemSchema } from '../../../src/core/protocol/index.ts';

const refused = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const REFUSED = refused('Refused or failed: a problem document with a stable `code`');

interface Operation {
  readonly responses?: Record<string, unknown>;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly unknown[];
  readonly requestBody?: unknown;
}

/** Why an operation may refuse, by status. */
function refusalsOf(path: string, { security, parameters = [], requestBody }: Operation) {
  const isOpen = security?.length === 0;
  return {
    ...((parameters.length > 0 || requestBody !== undefined) && {
      400: refused('The request is not in the form that is expected; `faults` says where'),
    }),
    ...(!isOpen && {
      401: refused('Not signed in: no session, or a token that has expired or was revoked'),
      403: refused('A role, or a token’s scopes, that do not allow it; or a request of another site’s page'),
    }),
    ...(path.includes('{') && {
      404: refused('Nothing is there, or nothing that who asks may know of: the two look the same'),
    }),
    429: refused('Too many requests'),
    default: REFUSED,
  };
}

interface Described {
  readonly paths?: Readonly<Record<string, object | undefined>>;
  components?: { schemas?: Record<string, unknown> };
}

/** Writes into an OpenAPI document what every route may answer with beside what it is for. */
export function describeProblems<T extends object>(document: T): T {
  const described = document as Described;
  described.components = {
    ...described.components,
    schemas: { ...described.components?.schemas, Problem: z.toJSONSchema(problemSchema, { io: 'output' }) },
  };
  for (const [path, operations] of Object.entries(described.paths ?? {})) {
    for (const operation of Object.values(operations ?? {}) as Operation[]) {
      if (operation.responses) Object.assign(operation.responses, refusalsOf(path, operation));
    }
  }
  return document;
}
