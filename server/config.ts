import { isIP } from 'node:net';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../src/core/base/index.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface Settings {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** The address that people type when it is not the one listened on: `scheme://host[:port]`. */
  readonly publicUrl: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin);

/** An empty variable counts as not set: `PORT= npm start` means the default. */
const variable = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const environment = z.object({
  PORT: variable(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(65_535))
      .default(4310),
  ),
  HOST: variable(z.string().default('127.0.0.1')),
  DATA_DIR: variable(z.string().default('./data')),
  DATABASE_URL: variable(z.string().optional()),
  REDIS_URL: variable(z.string().optional()),
  PUBLIC_URL: variable(origin.optional()),
  LOG_LEVEL: variable(z.enum(LOG_LEVELS).default('info')),
  AUTH_SECRET: variable(z.string().min(16).optional()),
});

/** What each variable must be, for the one sentence that refuses it. */
const EXPECTED: Readonly<Record<keyof z.input<typeof environment>, string>> = {
  PORT: 'a port from 0 to 65535 (0 takes any free one)',
  HOST: 'an address of this machine, such as 127.0.0.1',
  DATA_DIR: 'a folder',
  DATABASE_URL: 'an address such as postgres://user@host/database',
  REDIS_URL: 'an address such as redis://host:6379',
  PUBLIC_URL: 'an address such as https://journeys.example.com',
  LOG_LEVEL: `one of ${LOG_LEVELS.join(', ')}`,
  AUTH_SECRET: 'a secret of at least 16 characters',
};

/**
 * The settings of this run, or the one sentence that says why it can't start. Values of secrets never appear in it.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Result<Settings, string> {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]) as keyof typeof EXPECTED;
    const shown = /URL|SECRET/.test(name) ? '' : `, not “${String(env[name]).slice(0, 80)}”`;
    return fail(`${name} must be ${EXPECTED[name]}${shown}.`);
  }
  const values = parsed.data;
  const unbuilt = refusalOf(values);
  if (unbuilt) return fail(unbuilt);
  return ok({
    port: values.PORT,
    host: values.HOST,
    dataDir: resolve(values.DATA_DIR.replace(/^~(?=\/|$)/, homedir())),
    publicUrl: values.PUBLIC_URL ?? null,
    logLevel: values.LOG_LEVEL,
  });
}

function refusalOf(values: z.output<typeof environment>): string | null {
  if (values.DATABASE_URL !== undefined) {
    return 'DATABASE_URL is set, but PostgreSQL is not built yet: leave it out to use SQLite in DATA_DIR.';
  }
  if (values.REDIS_URL !== undefined) {
    return 'REDIS_URL is set, but running on more than one machine is not built yet: leave it out.';
  }
  if (!isLoopback(values.HOST)) {
    return `HOST is “${values.HOST.slice(0, 80)}”, but accounts do not exist yet, so anyone who reaches it could change everything: only this machine's own addresses (127.0.0.1, ::1, localhost) are allowed.`;
  }
  return null;
}

/** True for names and addresses that only this machine itself can reach. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}
