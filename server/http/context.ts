import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Access, Policy, User } from '../auth/index.ts';
import type { Analyses, Documents, Exports, Imports } from '../jobs/index.ts';
import type { ExportJobs, Redline } from './handbooks/index.ts';
import type { House } from './journeys/index.ts';
import type { RequestLimits } from './limits.ts';

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What routes are given. */
export interface Context {
  readonly house: House;
  readonly policy: Policy;
  readonly exports: Exports;
  readonly imports: Imports;
  readonly analyses: Analyses;
  readonly documents: Documents;
  readonly redline: Redline;
  readonly jobs: ExportJobs;
  readonly limits: RequestLimits;
  /** Of this machine: whose days and nights count. */
  readonly timeZone: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set on every route below `/api`. */
    user: User;
  }
}

export type Need = Exclude<Access, 'none' | 'gone'>;
