import { isIP, isIPv6 } from 'node:net';
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
  /** Null in local mode: the person at this machine is the owner. */
  readonly accounts: AccountSettings | null;
  /** How many proxies stand before us whose `X-Forwarded-*` are believed; 0 for none. */
  readonly trustProxy: number;
  /** Webhooks may lead to addresses of this machine and of private networks. */
  readonly webhooksPrivate: boolean;
}

/** Of people who sign in. */
export interface AccountSettings {
  /** Null: made once, and kept in `dataDir`. */
  readonly secret: string | null;
  /** Null where no mail can be sent: an owner hands out links. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** The single sign-on. */
  readonly oidc: OidcSettings | null;
}

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What it is called on the button. */
  readonly name: string;
  /** Whoever the single sign-on knows comes in, as a viewer of the first workspace; else only by invitation. */
  readonly signUp: boolean;
}

/** Nothing beside the host: pages, cookies and the way back from single sign-on stand at the root of an address. */
const isOrigin = (value: string): boolean => {
  const { href, origin } = new URL(value);
  return href === `${origin}/`;
};
const origin = z
  .url({ protocol: /^https?$/, abort: true })
  .refine(isOrigin)
  .transform((value) => new URL(value).origin);

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
  ACCOUNTS: variable(z.enum(['on', 'off']).optional()),
  AUTH_SECRET: variable(z.string().min(16).max(1_000).optional()),
  SMTP_URL: variable(z.url({ protocol: /^smtps?$/, hostname: /./ }).optional()),
  MAIL_FROM: variable(
    z
      .string()
      .regex(/^[^\r\n]*[^\s@]+@[^\s@]+$|^[^\r\n]*<[^\s@]+@[^\s@]+>$/)
      .max(300)
      .optional(),
  ),
  OIDC_ISSUER: variable(z.url({ protocol: /^https?$/ }).optional()),
  OIDC_CLIENT_ID: variable(z.string().optional()),
  OIDC_CLIENT_SECRET: variable(z.string().optional()),
  OIDC_NAME: variable(z.string().trim().min(1).max(60).optional()),
  OIDC_SIGN_UP: variable(z.enum(['on', 'off']).default('off')),
  WEBHOOKS_PRIVATE: variable(z.enum(['on', 'off']).default('off')),
  TRUST_PROXY: variable(
    z
      .string()
      .regex(/^(?:on|off|[1-9])$/)
      .transform((value) => (value === 'on' ? 1 : value === 'off' ? 0 : Number(value)))
      .default(0),
  ),
});

/** What each variable must be, for the one sentence that refuses it. */
const EXPECTED: Readonly<Record<keyof z.input<typeof environment>, string>> = {
  PORT: 'a port from 0 to 65535 (0 takes any free one)',
  HOST: 'an address of this machine, such as 127.0.0.1',
  DATA_DIR: 'a folder',
  DATABASE_URL: 'an address such as postgres://user@host/database',
  REDIS_URL: 'an address such as redis://host:6379',
  PUBLIC_URL:
    'an address such as https://journeys.example.com, with no path after it: a name or port of its own',
  LOG_LEVEL: `one of ${LOG_LEVELS.join(', ')}`,
  ACCOUNTS: 'on or off',
  AUTH_SECRET: 'a secret of at least 16 characters',
  SMTP_URL: 'an address such as smtp://user:password@mail.example.com:587',
  MAIL_FROM: 'an address such as Throughline <journeys@example.com>',
  OIDC_ISSUER: 'an address such as https://login.example.com/realms/staff',
  OIDC_CLIENT_ID: 'the name that the single sign-on knows this program by',
  OIDC_CLIENT_SECRET: 'the secret that the single sign-on gave this program',
  OIDC_NAME: 'what the single sign-on is called, in at most 60 characters',
  OIDC_SIGN_UP: 'on or off',
  WEBHOOKS_PRIVATE: 'on or off',
  TRUST_PROXY: 'on, off, or how many proxies stand before the program (1 to 9)',
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
    accounts: withAccounts(values) ? accountsOf(values) : null,
    trustProxy: values.TRUST_PROXY,
    webhooksPrivate: values.WEBHOOKS_PRIVATE === 'on',
  });
}

type Values = z.output<typeof environment>;

const withAccounts = ({ HOST, ACCOUNTS }: Values): boolean => ACCOUNTS === 'on' || !isLoopback(HOST);

function accountsOf(values: Values): AccountSettings {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, SMTP_URL, MAIL_FROM } = values;
  return {
    secret: values.AUTH_SECRET ?? null,
    mail: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : null,
    oidc:
      OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET
        ? {
            issuer: OIDC_ISSUER.replace(/\/+$/, ''),
            clientId: OIDC_CLIENT_ID,
            clientSecret: OIDC_CLIENT_SECRET,
            name: values.OIDC_NAME ?? 'SSO',
            signUp: values.OIDC_SIGN_UP === 'on',
          }
        : null,
  };
}

function refusalOf(values: Values): string | null {
  if (values.DATABASE_URL !== undefined) {
    return 'DATABASE_URL is set, but PostgreSQL is not built yet: leave it out to use SQLite in DATA_DIR.';
  }
  if (values.REDIS_URL !== undefined) {
    return 'REDIS_URL is set, but running on more than one machine is not built yet: leave it out.';
  }
  if (!isLoopback(values.HOST) && values.ACCOUNTS === 'off') {
    return `ACCOUNTS is off and HOST is “${values.HOST.slice(0, 80)}”: whoever reaches it could change everything, so without accounts only this machine's own addresses (127.0.0.1, ::1, localhost) are allowed.`;
  }
  return withAccounts(values) ? incomplete(values) : null;
}

/** Settings that mean nothing without one another. */
function incomplete(values: Values): string | null {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = values;
  if ((SMTP_URL === undefined) !== (MAIL_FROM === undefined)) {
    return 'SMTP_URL and MAIL_FROM belong together: set both to send mail, or neither.';
  }
  const oidc = [values.OIDC_ISSUER, values.OIDC_CLIENT_ID, values.OIDC_CLIENT_SECRET];
  if (oidc.some((value) => value === undefined) && oidc.some((value) => value !== undefined)) {
    return 'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three for single sign-on, or none.';
  }
  if (PUBLIC_URL === undefined && (SMTP_URL !== undefined || values.OIDC_ISSUER !== undefined)) {
    return 'PUBLIC_URL must be set to the address that people type, since links in mails and the way back from single sign-on are made of it.';
  }
  return null;
}

/** True for names and addresses that only this machine itself can reach. */
export function isLoopback(host: string): boolean {
  if (host.toLowerCase() === 'localhost') return true;
  if (isIPv6(host)) return URL.parse(`http://[${host}]`)?.hostname === '[::1]';
  return isIP(host) === 4 && host.startsWith('127.');
}
