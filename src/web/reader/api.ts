import { type HandbookReading, handbookReadingSchema, problemSchema } from '../../core/protocol/index.ts';

export type Opened =
  | {
      readonly state: 'ready';
      readonly reading: HandbookReading;
      /** When it was kept on this device, if there was no connection; milliseconds since 1970. */
      readonly kept: number | null;
    }
  | { readonly state: Refusal };

/**
 * `withheld`: it isn't issued yet, and not all of its journeys are this person's to read. `issueGone`: the handbook is
 * there, and has no such issue.
 */
export type Refusal = 'signedOut' | 'forbidden' | 'withheld' | 'issueGone' | 'gone' | 'unreachable';

/** What is read: a handbook, and which issue and edition of it if not what it opens by itself. */
export interface Address {
  readonly handbook: string;
  /** `?issue=2&edition=role:x`, or empty. */
  readonly query: string;
}

/** `/read/<id>?issue=2`: what else stands in the address is not for the server. */
export function addressOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Address {
  const asked = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const name of ['issue', 'edition']) {
    const value = asked.get(name);
    if (value !== null) kept.set(name, value);
  }
  const query = kept.size > 0 ? `?${kept}` : '';
  return { handbook: decodeURIComponent(pathname.split('/')[2] ?? ''), query };
}

/** Where it is read by people. */
export const readAddress = ({ handbook, query }: Address): string =>
  `/read/${encodeURIComponent(handbook)}${query}`;

export const readingAt = ({ handbook, query }: Address): string => `${base(handbook)}/read${query}`;

const base = (handbook: string): string => `/api/handbooks/${encodeURIComponent(handbook)}`;

/** What is there to read: from the server, or, without a connection, what the service worker has kept. Never throws. */
export async function openReading(address: Address): Promise<Opened> {
  try {
    const answer = await fetch(readingAt(address), { headers: { accept: 'application/json' } });
    if (!answer.ok) return { state: await refusalOf(answer) };
    const kept = Number(answer.headers.get('x-kept-at') ?? Number.NaN);
    const reading = handbookReadingSchema.parse(await answer.json());
    return { state: 'ready', reading, kept: Number.isFinite(kept) ? kept : null };
  } catch {
    return { state: 'unreachable' };
  }
}

async function refusalOf(answer: Response): Promise<Refusal> {
  if (answer.status === 401) return 'signedOut';
  const problem = problemSchema.safeParse(await answer.json().catch(() => null));
  const code = problem.data?.code;
  if (answer.status === 404 || answer.status === 410) return code === 'issue.unknown' ? 'issueGone' : 'gone';
  if (answer.status !== 403) return 'unreachable';
  return code === 'handbook.withheld' ? 'withheld' : 'forbidden';
}

/** Says under a name that the issue has been read; false when that could not be sent. */
export async function acknowledge(handbook: string, issue: number, name: string): Promise<boolean> {
  try {
    const answer = await fetch(`${base(handbook)}/issues/${issue}/acknowledgements`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

export const manifestOf = (handbook: string): string => `${base(handbook)}/read/manifest.webmanifest`;
