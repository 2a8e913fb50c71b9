import type { FastifySchemaCompiler } from 'fastify';
import { z } from 'zod';
import { type Fault, faultsOf } from '../../../src/core/model/index.ts';
import { Refusal } from './refusal.ts';

type Issue = z.core.$ZodIssue;

/** Of a union that nothing fitted, the faults of the branch that came closest: the one that was meant. */
function meant(issue: Issue): Issue[] {
  if (issue.code === 'invalid_union') {
    const [closest] = [...issue.errors].sort((a, b) => a.length - b.length);
    if (closest) {
      return closest.flatMap((inner) => meant({ ...inner, path: [...issue.path, ...inner.path] }));
    }
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }));
  }
  return [issue];
}

const requestFaults = (error: z.ZodError): Fault[] => faultsOf(new z.ZodError(error.issues.flatMap(meant)));

/** Checks what came in by the route's zod schemas; what doesn't fit is refused with its faults by JSON path. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema }) => {
  return (data: unknown) => {
    const result = schema.safeParse(data, { reportInput: true });
    if (result.success) return { value: result.data };
    return { error: new Refusal('request.invalid', { faults: requestFaults(result.error) }) };
  };
};
