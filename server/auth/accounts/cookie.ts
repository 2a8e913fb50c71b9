import { createHmac, timingSafeEqual } from 'node:crypto';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The cookie that says which session a browser has. */
export interface SessionCookie {
  readonly name: string;
  readonly secure: boolean;
  /** Exactly what the browser sent; null if it sent none. */
  raw(headers: Headers): string | null;
  /** The token in it, if the signature is ours. */
  open(raw: string): string | null;
  /** A `Set-Cookie` value. */
  give(token: string, seconds: number): string;
  /** A `Set-Cookie` value that takes it away. */
  readonly taken: string;
  /** As `taken`, of another of our cookies. */
  readonly take: (name: string) => string;
}

/** @param key as given to better-auth, which signs this cookie in the same way */
export function createSessionCookie(key: string, secure: boolean): SessionCookie {
  // With this prefix a browser takes the cookie from this very host only, over TLS, for all paths.
  const name = `${secure ? '__Host-' : ''}throughline.session`;
  const attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const sign = (token: string) => createHmac('sha256', key).update(token).digest('base64');
  const take = (other: string) => `${other}=; Max-Age=0; ${attributes}`;
  return {
    name,
    secure,
    take,
    raw: ({ cookie }) => {
      if (typeof cookie !== 'string') return null;
      for (const part of cookie.split(';')) {
        const [given, value] = part.trim().split('=', 2);
        if (given === name && value) return value;
      }
      return null;
    },
    open: (raw) => {
      const value = decoded(raw);
      const dot = value.lastIndexOf('.');
      if (dot <= 0 || value.length > 500) return null;
      const token = value.slice(0, dot);
      const theirs = Buffer.from(value.slice(dot + 1));
      const ours = Buffer.from(sign(token));
      return theirs.length === ours.length && timingSafeEqual(theirs, ours) ? token : null;
    },
    give: (token, seconds) =>
      `${name}=${encodeURIComponent(`${token}.${sign(token)}`)}; Max-Age=${seconds}; ${attributes}`,
    taken: take(name),
  };
}

function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return '';
  }
}
