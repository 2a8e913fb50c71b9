import type { z } from 'zod';
import { MAX_DEPTH, type Unsound } from '../base/index.ts';
import { LIMITS } from './limits.ts';

/** Why something was refused: a code that the catalogue words in the reader's language. */
export const FAULT_CODES = [
  'missing',
  'wrong-type',
  'unknown-value',
  'too-long',
  'too-many',
  'too-few',
  'too-big',
  'too-small',
  'not-whole',
  'bad-date',
  'bad-format',
  'bad-timezone',
  'duplicate-id',
  'no-such-record',
  'not-a-journey',
  'newer-version',
  'older-version',
  'no-right',
  'bad-image',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

export interface Fault {
  readonly code: FaultCode;
  /** JSON path, `$.cards[3].title`. */
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** `$.cards[3].title` from `['cards', 3, 'title']`; names that are no identifiers are quoted. */
export function jsonPath(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    const name = String(key);
    return /^[A-Za-z_$][\w$]*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
  }, '$');
}

const fault = (code: FaultCode, path: string, params: Fault['params'] = {}): Fault => ({
  code,
  path,
  params,
});

/** The product's words for zod's issues; `base` is the path of the value that was parsed. */
export function faultsOf(error: z.ZodError, base: readonly PropertyKey[] = []): Fault[] {
  return error.issues.flatMap((issue) => issueFaults(issue, base));
}

function issueFaults(issue: z.core.$ZodIssue, base: readonly PropertyKey[]): Fault[] {
  const path = jsonPath([...base, ...issue.path]);
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.input === undefined) return [fault('missing', path)];
      if (issue.expected === 'int') return [fault('not-whole', path)];
      return [fault('wrong-type', path, { expected: issue.expected })];
    }
    case 'invalid_value':
      return issue.input === undefined
        ? [fault('missing', path)]
        : [fault('unknown-value', path, { allowed: issue.values.map(String).join(', ') })];
    case 'too_big': {
      const maximum = Number(issue.maximum);
      if (issue.origin === 'string') return [fault('too-long', path, { maximum })];
      return [fault(issue.origin === 'array' ? 'too-many' : 'too-big', path, { maximum })];
    }
    case 'too_small': {
      const minimum = Number(issue.minimum);
      if (issue.origin === 'string') return [fault('too-few', path, { minimum, of: 'text' })];
      if (issue.origin === 'array') return [fault('too-few', path, { minimum })];
      return [fault('too-small', path, { minimum, exclusive: issue.inclusive ? 0 : 1 })];
    }
    case 'invalid_format':
      return [
        fault(issue.format === 'date' || issue.format === 'datetime' ? 'bad-date' : 'bad-format', path),
      ];
    case 'invalid_union':
      return [
        fault(typeof issue.input === 'string' ? 'bad-date' : 'wrong-type', path, { expected: 'string' }),
      ];
    case 'custom': {
      const code = FAULT_CODES.find((known) => known === issue.params?.fault) ?? 'bad-format';
      return [fault(code, path, (issue.params?.params as Fault['params'] | undefined) ?? {})];
    }
    default:
      return [fault('bad-format', path)];
  }
}

/** The product's words for data that nothing can be done with. */
export const unsoundFaults = (found: readonly Unsound[]): Fault[] =>
  found.map(({ kind, path }) => {
    const at = jsonPath(path);
    if (kind === 'too-deep') return fault('too-big', at, { maximum: MAX_DEPTH });
    if (kind === 'too-many') return fault('too-many', at, { maximum: LIMITS.records });
    return fault('wrong-type', at, { expected: 'number' });
  });
