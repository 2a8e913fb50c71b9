import { durationIn, placeTypeOf } from '../../analysis/index.ts';
import type { Duration } from '../../base/index.ts';
import {
  type CellContext,
  type Column,
  fieldOf,
  LIBRARY_COLUMNS,
  nameIn,
  sayCell,
  wordIn,
} from '../../interchange/index.ts';
import { LIBRARY_TABLES, type LibraryTable, type Script } from '../../model/index.ts';
import { moneyIn } from '../wording/say.ts';
import type { Entry, Field, Line, Side } from './entry.ts';

/** Told line by line. */
const LINES = 'lines';

/** The library's records that a handbook stands on. */
export const libraryEntries = (side: Side): readonly Entry[] =>
  LIBRARY_TABLES.flatMap((table) => side.library[table].list.map((record) => entryOf(side, table, record)));

function entryOf(side: Side, table: LibraryTable, record: { readonly id: string }): Entry {
  const { words, locale } = side;
  const context: CellContext = { locale, library: side.library as unknown as CellContext['library'] };
  const type = placeTypeOf(table);
  const columns = LIBRARY_COLUMNS[table].filter(({ key }) => key !== LINES);
  const fields = columns.map((column): Field => {
    const value = fieldOf(record, column.key);
    return {
      what: labelOf(column, table, record, locale),
      value: emptyAsNone(value),
      say: () => sayValue(value, column, context),
    };
  });
  return {
    key: `${type}:${record.id}`,
    where: [{ type, id: record.id, title: nameIn(context.library, table, { ...record }) || words.untitled }],
    kind: words[`kind.${type as 'sla'}`],
    fields,
    gist: () => gistOf(table, record, columns, context),
    ...(table === 'scripts' && { lines: linesOf(record as Script, side) }),
  };
}

/** A target is told by the promise that it is of. */
const labelOf = (column: Column, table: LibraryTable, record: object, locale: Side['locale']): string =>
  table === 'slas' && column.key === 'target'
    ? `${wordIn(locale, `promise.${(record as { promise: 'wait' }).promise}`)} · ${wordIn(locale, column.label)}`
    : wordIn(locale, column.label);

/** A list without items and a text without letters are the same as none. */
const emptyAsNone = (value: unknown): unknown =>
  value === '' || (Array.isArray(value) && value.length === 0) ? undefined : value;

function sayValue(value: unknown, { form }: Column, context: CellContext): string {
  if (value === undefined || value === null) return '';
  if (form.kind === 'duration') return durationIn(value as Duration, context.locale);
  if (form.kind === 'money') {
    const { amount, currency } = value as { amount: number; currency: string };
    return moneyIn(amount, currency, context.locale);
  }
  return sayCell(value, form, context);
}

/** What of a new or gone record is worth a cell. */
const GISTS: Readonly<Partial<Record<LibraryTable, readonly string[]>>> = {
  slas: ['promise', 'target'],
  authorities: ['may', 'limit'],
  terms: ['say'],
};

function gistOf(
  table: LibraryTable,
  record: object,
  columns: readonly Column[],
  context: CellContext,
): string {
  if (table === 'scripts') return (record as Script).lines.map(({ text }) => text).join('\n');
  return columns
    .filter(({ key }) => GISTS[table]?.includes(key))
    .map((column) => sayValue(fieldOf(record, column.key), column, context))
    .filter(Boolean)
    .join(' · ');
}

/** Lines that no file gave an id are known by what they say. */
const linesOf = ({ lines }: Script, { locale }: Side): readonly Line[] =>
  lines.map(({ id, part, text }) => ({
    id: id === undefined || id.startsWith('~') ? null : id,
    what: wordIn(locale, `linePart.${part}`),
    text,
  }));
