import { bringsToken } from '../../auth/index.ts';

/** The addresses under which this server answers. */
export interface OwnAddress {
  /** The port listened on, known once it listens. */
  readonly port: number;
  /** The address or name listened on, as it stands in a URL. */
  readonly host: string;
  readonly publicUrl: string | null;
  /** More names that lead here, as they stand in a URL. */
  readonly names?: readonly string[];
  /** A proxy that is trusted says in `X-Forwarded-Host` what was asked for. */
  readonly isProxied?: boolean;
  /** A page elsewhere can't add `Authorization` without asking first, is told no, and beside it no cookie is read. */
  readonly takesTokens?: boolean;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const PLAIN = 'http://';

/** Under which we are reached without anybody between: by plain http. */
const plainHosts = ({ port, host, names: more = [] }: OwnAddress): Set<string> => {
  const names = ['localhost', '127.0.0.1', '[::1]', host.toLowerCase(), ...more];
  const hosts = new Set(names.map((name) => `${name}:${port}`));
  // Browsers leave the scheme's own port out.
  if (port === 80) for (const name of names) hosts.add(name);
  return hosts;
};

/** Whether it names more than one host: a proxy before us may have taken another of them for the one that is meant (RFC 9112, 3.2). */
export const isAmbiguous = (rawHeaders: readonly string[]): boolean =>
  rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === 'host').length > 1;

/**
 * In local mode whoever gets through is the owner, and with accounts whoever brings a cookie is its person, so nothing
 * that a web page elsewhere can make a browser send may get through. A name of theirs that resolves to this machine (DNS
 * rebinding) shows in Host, a page of theirs in Origin, a link or form of theirs in Sec-Fetch-Site.
 */
export function isForeign(method: string, headers: Headers, own: OwnAddress): boolean {
  const hosts = plainHosts(own);
  const host = hostOf(headers, own);
  if (typeof host !== 'string') return true;
  const isPublic = own.publicUrl !== null && host.toLowerCase() === new URL(own.publicUrl).host;
  if (!isPublic && !hosts.has(host.toLowerCase())) return true;
  if (own.takesTokens && bringsToken(headers)) return false;
  const { origin } = headers;
  if (origin !== undefined && !isOwnOrigin(origin, hosts, own)) return true;
  const reading = method === 'GET' || method === 'HEAD';
  const site = headers['sec-fetch-site'];
  return !reading && (site === 'cross-site' || site === 'same-site');
}

/** What was asked for; of several proxies the one before us has the last word. */
function hostOf(headers: Headers, { isProxied }: OwnAddress): string | string[] | undefined {
  const forwarded = isProxied ? headers['x-forwarded-host'] : undefined;
  return typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : headers.host;
}

function isOwnOrigin(origin: string | string[], hosts: ReadonlySet<string>, own: OwnAddress): boolean {
  if (typeof origin !== 'string') return false;
  if (own.publicUrl !== null && origin === own.publicUrl) return true;
  const plain = origin.toLowerCase();
  return plain.startsWith(PLAIN) && hosts.has(plain.slice(PLAIN.length));
}

/** The address that links begin with, for a request that the guard has let through. */
export function addressOf(headers: Headers, own: OwnAddress): string {
  return own.publicUrl ?? `http://${hostOf(headers, own)}`;
}
