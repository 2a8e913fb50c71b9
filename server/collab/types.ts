import type { Doc } from 'yjs';
import type { Access, Seated, User } from '../auth/index.ts';
import type { Touch } from '../storage/index.ts';

export type { Access, Seated, User } from '../auth/index.ts';

export type Right = 'edit' | 'view';

/** What somebody may do with a document; with `Seated`, also the role that the others there see. */
export type Authorize = (user: User, docName: string) => Access | Seated | Promise<Access | Seated>;

type WithoutTime<T> = T extends unknown ? Omit<T, 'updatedAt'> : never;

/** What a document says of its row. */
export type Described = WithoutTime<Touch>;

/** Reads from a document what the row of its journey or handbook caches. */
export interface Describe {
  /** The root types that the result depends on most: a change in one of them updates the row in the same commit. */
  readonly roots: readonly string[];
  /** Must be quick and must not change the document. Null if this document has no row. */
  read(docName: string, doc: Doc): Described | null;
}

/** The part of a pino logger that is used. */
export interface Log {
  debug(details: object, message: string): void;
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };
