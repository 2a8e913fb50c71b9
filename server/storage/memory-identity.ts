import {
  type Cell,
  type Condition,
  IDENTITY_TABLES,
  type IdentityQuery,
  type IdentityRow,
  type IdentityStore,
  type IdentityTable,
  type Operator,
  requireColumn,
} from './identity.ts';

type Guard = <T>(action: () => T) => Promise<T>;

const COMPARE: Readonly<Record<Operator, (cell: Cell, value: Condition['value']) => boolean>> = {
  eq: (cell, value) => cell === value,
  ne: (cell, value) => cell !== value,
  lt: (cell, value) => cell !== null && value !== null && cell < (value as Cell & {}),
  lte: (cell, value) => cell !== null && value !== null && cell <= (value as Cell & {}),
  gt: (cell, value) => cell !== null && value !== null && cell > (value as Cell & {}),
  gte: (cell, value) => cell !== null && value !== null && cell >= (value as Cell & {}),
  in: (cell, value) => cell !== null && (value as readonly Cell[]).includes(cell),
  not_in: (cell, value) => cell !== null && !(value as readonly Cell[]).includes(cell),
};

/** What no two rows may have in common. */
const UNIQUE: Readonly<Record<IdentityTable, readonly (readonly string[])[]>> = {
  users: [['id'], ['email']],
  sessions: [['id'], ['token']],
  accounts: [['id'], ['providerId', 'accountId']],
  verifications: [['id']],
};

const DEFAULTS: Readonly<Partial<Record<IdentityTable, IdentityRow>>> = {
  users: { emailVerified: 0, kind: 'person' },
};

export function createMemoryIdentity(guard: Guard): IdentityStore {
  const tables: Record<IdentityTable, IdentityRow[]> = {
    users: [],
    sessions: [],
    accounts: [],
    verifications: [],
  };

  const holds = (table: IdentityTable, row: IdentityRow, where: readonly Condition[] = []): boolean => {
    const test = ({ field, operator = 'eq', value }: Condition) =>
      COMPARE[operator](row[requireColumn(table, field)] ?? null, value);
    const any = where.filter(({ or }) => or);
    return where.filter(({ or }) => !or).every(test) && (any.length === 0 || any.some(test));
  };
  const found = (table: IdentityTable, { where, order, limit, offset = 0 }: IdentityQuery) => {
    for (const { field } of where ?? []) requireColumn(table, field);
    const rows = tables[table].filter((row) => holds(table, row, where));
    if (order) {
      const sign = order.direction === 'desc' ? -1 : 1;
      rows.sort((a, b) => sign * ((a[order.field] ?? '') < (b[order.field] ?? '') ? -1 : 1));
    }
    return rows.slice(offset, limit === undefined ? undefined : offset + limit);
  };

  /** Two rows with the same in what must be the only one of its kind. */
  const clash = (table: IdentityTable, one: IdentityRow, other: IdentityRow): boolean =>
    UNIQUE[table].some((names) => names.every((name) => other[name] === one[name]));

  return {
    insert: (table, row) =>
      guard(() => {
        for (const name of Object.keys(row)) requireColumn(table, name);
        const empty = Object.fromEntries(IDENTITY_TABLES[table].map((name) => [name, null]));
        const full = { ...empty, ...DEFAULTS[table], ...row };
        if (tables[table].some((other) => clash(table, full, other))) return 'taken';
        tables[table].push(full);
        return 'created';
      }),
    select: (table, query) => guard(() => found(table, query).map((row) => ({ ...row }))),
    count: (table, where) => guard(() => found(table, { where }).length),
    update: (table, where, fields) =>
      guard(() => {
        for (const name of Object.keys(fields)) requireColumn(table, name);
        const chosen = new Set(found(table, { where }));
        const changed = tables[table].map((row) => (chosen.has(row) ? { ...row, ...fields } : row));
        const isTaken = changed.some((row, at) =>
          changed.slice(at + 1).some((other) => clash(table, row, other)),
        );
        if (isTaken) return 'taken';
        tables[table] = changed;
        return tables[table].filter((row) =>
          holds(table, row, [
            { field: 'id', operator: 'in', value: [...chosen].map(({ id }) => id ?? null) },
          ]),
        );
      }),
    remove: (table, query) =>
      guard(() => {
        const chosen = found(table, query);
        tables[table] = tables[table].filter((row) => !chosen.includes(row));
        if (table === 'users') {
          const isTheirs = ({ userId }: IdentityRow) => chosen.some(({ id }) => id === userId);
          tables.sessions = tables.sessions.filter((row) => !isTheirs(row));
          tables.accounts = tables.accounts.filter((row) => !isTheirs(row));
        }
        return chosen;
      }),
  };
}
