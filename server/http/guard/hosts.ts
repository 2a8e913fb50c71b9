/** The addresses under which this server answers. */
export interface OwnAddress {
  /** The port listened on, known once it listens. */
  readonly port: number;
  /** The address or name listened on, as it stands in a URL. */
  readonly host: string;
  readonly publicUrl: string | null;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const ownHosts = ({ port, host, publicUrl }: OwnAddress): Set<string> => {
  const names = ['localhost', '127.0.0.1', '[::1]', host.toLowerCase()];
  const hosts = new Set(names.map((name) => `${name}:${port}`));
  // Browsers leave the scheme's own port out.
  if (port === 80) for (const name of names) hosts.add(name);
  if (publicUrl) hosts.add(new URL(publicUrl).host);
  return hosts;
};

/**
 * In local mode whoever gets through is the owner, so nothing that a web page elsewhere can make a browser send
 * may get through. A name of theirs that resolves to this machine (DNS rebinding) shows in Host, a page of theirs
 * in Origin, a link or form of theirs in Sec-Fetch-Site.
 */
export function isForeign(method: string, headers: Headers, own: OwnAddress): boolean {
  const hosts = ownHosts(own);
  const host = headers.host;
  if (typeof host !== 'string' || !hosts.has(host.toLowerCase())) return true;
  const { origin } = headers;
  if (origin !== undefined && !isOwnOrigin(origin, hosts, own)) return true;
  const reading = method === 'GET' || method === 'HEAD';
  const site = headers['sec-fetch-site'];
  return !reading && (site === 'cross-site' || site === 'same-site');
}

function isOwnOrigin(origin: string | string[], hosts: ReadonlySet<string>, own: OwnAddress): boolean {
  if (typeof origin !== 'string') return false;
  if (own.publicUrl !== null && origin === own.publicUrl) return true;
  const [scheme, host = ''] = origin.toLowerCase().split('://');
  return scheme === 'http' && hosts.has(host);
}
