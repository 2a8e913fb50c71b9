import type { LibraryTable, MapTable } from '../model/index.ts';

export type ComparedTable = MapTable | LibraryTable | 'journey';

type Fields = Readonly<Record<string, unknown>>;

interface Of {
  /** The same for the same difference, whoever compares. */
  readonly key: string;
  readonly table: ComparedTable;
  /** What the record is known by on both sides: its id, or for one that was given none what it is of. */
  readonly id: string;
}

export interface Added extends Of {
  readonly kind: 'added';
  readonly record: Fields;
}

export interface Removed extends Of {
  readonly kind: 'removed';
  readonly record: Fields;
}

/** One field that says something else; `undefined` where it says nothing. */
export interface Changed extends Of {
  readonly kind: 'changed';
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Another place, or another one among its neighbours. */
export interface Moved extends Of {
  readonly kind: 'moved';
  /** The fields that say where a record of the table stands; the same on both sides where only the order differs. */
  readonly from: Fields;
  readonly to: Fields;
}

/** What differs between two journeys, as data. */
export type Difference = Added | Removed | Changed | Moved;
export type DifferenceKind = Difference['kind'];

const SIGNS = { added: '+', removed: '-', changed: '=', moved: '@' } as const;

export const differenceKey = (kind: DifferenceKind, table: ComparedTable, id: string, field = ''): string =>
  `${SIGNS[kind]}${table}:${id}${field && `\n${field}`}`;

/** Of which record a difference is. */
export const subjectOf = ({ table, id }: Pick<Difference, 'table' | 'id'>): string => `${table}:${id}`;
