import type { Person } from './person.ts';

/** Of a request. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Where somebody comes from, to be told them in the list of their sessions. */
export interface From {
  readonly address: string;
  readonly agent: string;
}

/** Somebody with a session that has just begun. */
export interface Arrived {
  readonly user: string;
  /** A `Set-Cookie` value. */
  readonly cookie: string;
}

export interface SignedIn {
  readonly person: Person;
  /** A `Set-Cookie` value. */
  readonly cookie: string;
}
