import type { Made } from './content.ts';

/** The tables of who people are, and their columns as the program names them. */
export const IDENTITY_TABLES = {
  users: ['id', 'name', 'email', 'emailVerified', 'image', 'kind', 'createdAt', 'updatedAt'],
  sessions: ['id', 'userId', 'token', 'ipAddress', 'userAgent', 'createdAt', 'updatedAt', 'expiresAt'],
  accounts: [
    'id',
    'userId',
    'providerId',
    'accountId',
    'password',
    'scope',
    'accessToken',
    'refreshToken',
    'idToken',
    'accessTokenExpiresAt',
    'refreshTokenExpiresAt',
    'createdAt',
    'updatedAt',
  ],
  verifications: ['id', 'identifier', 'value', 'expiresAt', 'createdAt', 'updatedAt'],
} as const;

export type IdentityTable = keyof typeof IDENTITY_TABLES;
/** Times are milliseconds since 1970, yes and no are 1 and 0. */
export type Cell = string | number | null;
export type IdentityRow = Readonly<Record<string, Cell>>;

/** How two values are compared; nothing equals null but null. */
export type Operator = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'not_in';

export interface Condition {
  readonly field: string;
  readonly operator?: Operator;
  readonly value: Cell | readonly Cell[];
  /** One of those marked so must hold, beside all that aren't. */
  readonly or?: boolean;
}

export interface IdentityQuery {
  readonly where?: readonly Condition[];
  readonly order?: { readonly field: string; readonly direction: 'asc' | 'desc' };
  readonly limit?: number;
  readonly offset?: number;
}

/**
 * Rows of people, sessions, credentials and what waits to be verified, found by any of their columns: what the library
 * for accounts asks for. A name that is no table or column rejects.
 */
export interface IdentityStore {
  /** 'taken' if the id, or what must be the only one of its kind, is in use; then nothing changed. */
  insert(table: IdentityTable, row: IdentityRow): Promise<Made>;
  select(table: IdentityTable, query: IdentityQuery): Promise<readonly IdentityRow[]>;
  count(table: IdentityTable, where: readonly Condition[]): Promise<number>;
  /** The rows as they are now; 'taken' as for `insert`. */
  update(
    table: IdentityTable,
    where: readonly Condition[],
    fields: IdentityRow,
  ): Promise<readonly IdentityRow[] | 'taken'>;
  /** The rows as they were. Who removes a row is the only one to be given it. With a user go sessions and credentials. */
  remove(
    table: IdentityTable,
    query: Pick<IdentityQuery, 'where' | 'limit'>,
  ): Promise<readonly IdentityRow[]>;
}

/** @throws TypeError */
export function requireColumn(table: IdentityTable, field: string): string {
  const columns: readonly string[] = IDENTITY_TABLES[table];
  if (!columns?.includes(field)) throw new TypeError(`No column ${field} in ${table}`);
  return field;
}
