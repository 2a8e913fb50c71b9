import { EXPORTS } from './exports.ts';
import { HANDBOOKS } from './handbooks.ts';
import { IMPORTS } from './imports.ts';
import { JOURNEYS } from './journeys.ts';
import { LIVE } from './live.ts';
import { PEOPLE } from './people.ts';
import { PICTURES } from './pictures.ts';
import { PROGRAMS } from './programs.ts';
import { REQUESTS } from './requests.ts';

export type { ErrorKind } from './kind.ts';

/** Every error that the program answers with: stable code, HTTP status, close code, sentence. */
export const ERRORS = {
  ...REQUESTS,
  ...JOURNEYS,
  ...HANDBOOKS,
  ...LIVE,
  ...IMPORTS,
  ...EXPORTS,
  ...PICTURES,
  ...PEOPLE,
  ...PROGRAMS,
} as const;

export type ErrorCode = keyof typeof ERRORS;
