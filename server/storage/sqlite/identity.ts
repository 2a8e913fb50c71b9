import type { Database, Statement } from 'better-sqlite3';
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
} from '../identity.ts';
import type { Attempt } from './attempt.ts';
import { isTaken } from './faults.ts';

const SIGNS: Readonly<Record<Exclude<Operator, 'in' | 'not_in'>, string>> = {
  eq: 'IS',
  ne: 'IS NOT',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

interface Clause {
  readonly sql: string;
  readonly values: readonly Cell[];
}

/** Names come from the table's own columns, values only as parameters. */
function clauseOf(table: IdentityTable, { field, operator = 'eq', value }: Condition): Clause {
  const column = snake(requireColumn(table, field));
  if (operator === 'in' || operator === 'not_in') {
    const list = JSON.stringify(value);
    return {
      sql: `${column} ${operator === 'in' ? 'IN' : 'NOT IN'} (SELECT value FROM json_each(?))`,
      values: [list],
    };
  }
  if (Array.isArray(value)) throw new TypeError(`One value is compared by ${operator}`);
  return { sql: `${column} ${SIGNS[operator]} ?`, values: [value as Cell] };
}

function whereOf(table: IdentityTable, conditions: readonly Condition[] = []): Clause {
  const all = conditions.filter(({ or }) => !or).map((one) => clauseOf(table, one));
  const any = conditions.filter(({ or }) => or).map((one) => clauseOf(table, one));
  const parts = all.map(({ sql }) => sql);
  if (any.length > 0) parts.push(`(${any.map(({ sql }) => sql).join(' OR ')})`);
  return {
    sql: parts.length > 0 ? ` WHERE ${parts.join(' AND ')}` : '',
    values: [...all, ...any].flatMap(({ values }) => values),
  };
}

/** @param write for what changes rows: many may sign in at once */
export function sqliteIdentity(db: Database, attempt: Attempt, write: Attempt): IdentityStore {
  const prepared = new Map<string, Statement<Cell[], IdentityRow>>();
  /** There are as many texts as there are kinds of questions: a few dozen. */
  const statement = (sql: string): Statement<Cell[], IdentityRow> => {
    const known = prepared.get(sql) ?? db.prepare<Cell[], IdentityRow>(sql);
    prepared.set(sql, known);
    return known;
  };
  const columns = (table: IdentityTable) =>
    IDENTITY_TABLES[table].map((name) => `${snake(name)} AS ${name}`).join(', ');

  const select = (table: IdentityTable, { where, order, limit, offset = 0 }: IdentityQuery) => {
    const { sql, values } = whereOf(table, where);
    const sorted = order
      ? ` ORDER BY ${snake(requireColumn(table, order.field))} ${order.direction === 'desc' ? 'DESC' : 'ASC'}`
      : '';
    return statement(`SELECT ${columns(table)} FROM ${table}${sql}${sorted} LIMIT ? OFFSET ?`).all(
      ...values,
      limit ?? -1,
      offset,
    );
  };

  return {
    insert: (table, row) =>
      write(() => {
        const names = Object.keys(row).map((name) => requireColumn(table, name));
        const sql = `INSERT INTO ${table} (${names.map(snake).join(', ')}) VALUES (${names.map(() => '?').join(', ')}) ON CONFLICT DO NOTHING`;
        const { changes } = statement(sql).run(...names.map((name) => row[name] ?? null));
        return changes > 0 ? 'created' : 'taken';
      }),
    select: (table, query) => attempt(() => select(table, query)),
    count: (table, where) =>
      attempt(() => {
        const { sql, values } = whereOf(table, where);
        return Number(statement(`SELECT count(*) AS n FROM ${table}${sql}`).get(...values)?.n);
      }),
    update: (table, where, fields) =>
      write(() => {
        const { sql, values } = whereOf(table, where);
        const names = Object.keys(fields).map((name) => requireColumn(table, name));
        if (names.length === 0) return select(table, { where });
        const set = names.map((name) => `${snake(name)} = ?`).join(', ');
        const update = statement(`UPDATE ${table} SET ${set}${sql} RETURNING ${columns(table)}`);
        try {
          return update.all(...names.map((name) => fields[name] ?? null), ...values);
        } catch (error) {
          if (isTaken(error)) return 'taken';
          throw error;
        }
      }),
    remove: (table, { where, limit }) =>
      write(() => {
        const { sql, values } = whereOf(table, where);
        const chosen = `SELECT rowid FROM ${table}${sql} LIMIT ?`;
        return statement(`DELETE FROM ${table} WHERE rowid IN (${chosen}) RETURNING ${columns(table)}`).all(
          ...values,
          limit ?? -1,
        );
      }),
  };
}
