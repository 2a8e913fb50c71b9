import type { SessionCookie } from './cookie.ts';
import { hashed } from './hash.ts';

/** As many ways through the single sign-on as one browser is on at once; who begins more has left the others. */
const MOST_WAYS = 8;

type Cookies = readonly string[];

/**
 * The library binds a way through the single sign-on to the browser by one cookie, so that of two tabs the later would take
 * the earlier one's way back. Here each way has a cookie of its own, named by its state.
 */
export function createWayCookies(name: string, { take }: SessionCookie) {
  const ofWay = (state: string): string => `${name}.${hashed(state).slice(0, 16)}`;
  const ways = new RegExp(`${name.replaceAll('.', '\\.')}\\.[\\w-]+(?==)`, 'g');
  const renamed = (cookies: Cookies, state: string): Cookies =>
    cookies.map((one) => (one.startsWith(`${name}=`) ? `${ofWay(state)}${one.slice(name.length)}` : one));
  return {
    /** What the browser is given of what the library gives it, beside what it has sent. */
    given: (cookies: Cookies, state: string, sent: string): Cookies => {
      const begun = sent.match(ways) ?? [];
      return [...(begun.length < MOST_WAYS ? [] : begun.map(take)), ...renamed(cookies, state)];
    },
    /** What the library reads of what the browser has sent. */
    sent: (cookie: string, state: string): string => cookie.replace(`${ofWay(state)}=`, `${name}=`),
    /** What is taken from the browser of what the library takes. */
    taken: renamed,
  };
}
