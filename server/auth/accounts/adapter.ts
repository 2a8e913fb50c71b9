import { createAdapterFactory } from 'better-auth/adapters';
import {
  type Cell,
  type Condition,
  IDENTITY_TABLES,
  type IdentityRow,
  type IdentityStore,
  type IdentityTable,
} from '../../storage/index.ts';
import { hashed } from './hash.ts';

interface Where {
  readonly field: string;
  readonly operator: string;
  readonly value: unknown;
  readonly connector: 'AND' | 'OR';
  readonly mode?: string;
}

const OPERATORS = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in', 'not_in'] as const;

const isTable = (model: string): model is IdentityTable => Object.hasOwn(IDENTITY_TABLES, model);

function tableOf(model: string): IdentityTable {
  if (!isTable(model)) throw new TypeError(`No table ${model}`);
  return model;
}

/** Tokens of sessions are stored hashed: who reads the database, or a backup of it, can't sign in with what is there. */
const stored = (table: IdentityTable, field: string, value: unknown): Cell | Cell[] => {
  if (Array.isArray(value)) return value.map((one) => stored(table, field, one) as Cell);
  if (table === 'sessions' && field === 'token' && typeof value === 'string') return hashed(value);
  return value as Cell;
};

function conditionOf(table: IdentityTable, { field, operator, value, connector, mode }: Where): Condition {
  const known = OPERATORS.find((one) => one === operator);
  if (!known || mode === 'insensitive') throw new TypeError(`Not asked for until now: ${operator}, ${mode}`);
  return { field, operator: known, value: stored(table, field, value), or: connector === 'OR' };
}

const rowOf = (table: IdentityTable, data: Readonly<Record<string, unknown>>): IdentityRow =>
  Object.fromEntries(
    Object.entries(data).map(([field, value]) => [field, stored(table, field, value) as Cell]),
  );

/** better-auth's database is our store. */
export function identityAdapter(store: IdentityStore) {
  const conditions = (table: IdentityTable, where: readonly Where[] = []) =>
    where.map((one) => conditionOf(table, one));
  return createAdapterFactory({
    config: {
      adapterId: 'throughline',
      supportsBooleans: false,
      supportsNumericIds: false,
      customTransformInput: ({ data }) => (data instanceof Date ? data.getTime() : data),
      customTransformOutput: ({ data, fieldAttributes }) =>
        fieldAttributes.type === 'date' && typeof data === 'number' ? new Date(data) : data,
    },
    adapter: () => {
      const select = (model: string, where?: readonly Where[], more: object = {}) => {
        const table = tableOf(model);
        return store.select(table, { where: conditions(table, where), ...more });
      };
      const remove = (model: string, where: readonly Where[], limit?: number) => {
        const table = tableOf(model);
        return store.remove(table, { where: conditions(table, where), ...(limit && { limit }) });
      };
      const update = async (model: string, where: readonly Where[], fields: object) => {
        const table = tableOf(model);
        const rows = await store.update(table, conditions(table, where), rowOf(table, { ...fields }));
        if (rows === 'taken') throw new Error(`There is such a row in ${table} already`);
        return rows;
      };
      /** Who looked a session up by its token goes on with that, not with what is stored. */
      const asAsked = (row: IdentityRow | undefined, where: readonly Where[]) => {
        const token = where.find(({ field, operator }) => field === 'token' && operator === 'eq')?.value;
        if (!row) return null;
        return row.token !== undefined && typeof token === 'string' ? { ...row, token } : row;
      };
      return {
        create: async ({ model, data }) => {
          const table = tableOf(model);
          const made = await store.insert(table, rowOf(table, data));
          if (made === 'taken') throw new Error(`There is such a row in ${table} already`);
          return data;
        },
        findOne: async <T>({ model, where }: { model: string; where: Where[] }) => {
          const [row] = await select(model, where, { limit: 1 });
          return asAsked(row, where) as T | null;
        },
        findMany: async <T>({
          model,
          where,
          limit,
          sortBy,
          offset,
        }: {
          model: string;
          where?: Where[] | undefined;
          limit: number;
          sortBy?: { field: string; direction: 'asc' | 'desc' } | undefined;
          offset?: number | undefined;
        }) =>
          (await select(model, where, {
            limit,
            ...(sortBy && { order: sortBy }),
            ...(offset && { offset }),
          })) as T[],
        update: async <T>({ model, where, update: fields }: { model: string; where: Where[]; update: T }) => {
          const [row] = await update(model, where, Object(fields));
          return asAsked(row, where) as T | null;
        },
        updateMany: async ({ model, where, update: fields }) => (await update(model, where, fields)).length,
        delete: async ({ model, where }) => {
          await remove(model, where);
        },
        deleteMany: async ({ model, where }) => (await remove(model, where)).length,
        consumeOne: async <T>({ model, where }: { model: string; where: Where[] }) => {
          const [row] = await remove(model, where, 1);
          return asAsked(row, where) as T | null;
        },
        count: async ({ model, where }) => {
          const table = tableOf(model);
          return store.count(table, conditions(table, where));
        },
      };
    },
  });
}
