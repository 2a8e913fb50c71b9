import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Accounts, Headers, Policy, Tokens, User } from '../auth/index.ts';
import type { Analyses, Documents, Exports, Imports } from '../jobs/index.ts';
import type { Mailer } from '../mail/index.ts';
import type { Records } from '../records/index.ts';
import type { Webhooks } from '../webhooks/index.ts';
import type { ExportJobs, Redline } from './handbooks/index.ts';
import type { House } from './journeys/index.ts';
import type { RequestLimits } from './limits.ts';
import type { Sharing } from './sharing/index.ts';

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What there is where people sign in. */
export interface People {
  readonly accounts: Accounts;
  /** Null where no mail can be sent: an owner hands out links. */
  readonly mailer: Mailer | null;
  readonly tokens: Tokens;
  /** To be called when another link may be the next to expire. */
  readonly linksChanged: () => void;
  /** The name of the single sign-on, where one is configured. */
  readonly sso: string | null;
  readonly sharing: Sharing;
  /** For somebody whom the single sign-on has brought for the first time. */
  readonly welcome: (user: string) => Promise<void>;
  /** Makes somebody the owner of the workspace that there is from the start. */
  readonly found: (user: string, workspaceName: string | undefined) => Promise<void>;
}

/** What routes are given. */
export interface Context {
  readonly house: House;
  readonly policy: Policy;
  /** Null in local mode. */
  readonly people: People | null;
  readonly exports: Exports;
  readonly imports: Imports;
  readonly analyses: Analyses;
  readonly documents: Documents;
  readonly redline: Redline;
  readonly jobs: ExportJobs;
  readonly records: Records;
  readonly webhooks: Webhooks;
  readonly limits: RequestLimits;
  /** The address that links to us begin with: as set, else as the request that asks for one came by (`scheme://host[:port]`). */
  readonly address: (request: { readonly headers: Headers }) => string;
  /** Of this machine: whose days and nights count. */
  readonly timeZone: string;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Below `/api`, yet for those too who are not signed in. */
    open?: boolean;
  }
  interface FastifyRequest {
    /** Who asks; set on every route below `/api` that isn't open. */
    user: User;
  }
}
