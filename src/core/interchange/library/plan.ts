import { type Json, newId } from '../../base/index.ts';
import {
  type FileRecord,
  type LibrarySnapshot,
  type LibraryTable,
  type Locale,
  TABLES,
} from '../../model/index.ts';
import { type CellContext, type CellFault, fieldOf, readCell, sayCell } from './cells.ts';
import { type Column, LIBRARY_COLUMNS } from './columns.ts';
import type { Meaning } from './headings.ts';
import { idsNamed, nameIn } from './names.ts';
import { plainText } from './word.ts';

/** Rows of a file or of a clipboard, each column with what it means. */
export interface RowSource {
  readonly table: LibraryTable;
  readonly columns: readonly Meaning[];
  readonly rows: readonly SourceRow[];
}

export interface SourceRow {
  /** As the file counts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The record that the row is about, when that is known; null for a new one. Else it is looked for. */
  readonly id?: string | null;
}

export type RowFault = CellFault | 'missing' | 'twice' | 'refused';

export interface BadCell {
  readonly table: LibraryTable;
  readonly line: number;
  /** The column in its row, from 0; -1 for one that the file lacks. */
  readonly at: number;
  /** The field; none when the row as a whole is wrong. */
  readonly key: string | null;
  readonly text: string;
  readonly fault: RowFault;
}

export interface AddedRow {
  readonly table: LibraryTable;
  readonly line: number;
  readonly record: FileRecord & { readonly id: string };
}

export interface ChangedRow {
  readonly table: LibraryTable;
  readonly line: number;
  readonly id: string;
  readonly name: string;
  /** null takes a field away. */
  readonly patch: Readonly<Record<string, Json | null>>;
}

export interface RowsPlan {
  readonly added: readonly AddedRow[];
  readonly changed: readonly ChangedRow[];
  readonly unchanged: number;
  readonly bad: readonly BadCell[];
}

export interface PlanOptions {
  readonly library: LibrarySnapshot;
  readonly locale: Locale;
  /** Empty cells take away what is there; without it they leave it. */
  readonly clear?: boolean;
}

/** Whose row it is: there already, or new under this id. */
interface Claim {
  readonly row: SourceRow;
  readonly id: string;
  readonly isNew: boolean;
  readonly twice: boolean;
}

/**
 * What rows would do to the library. Records are matched by id, then by name; rows may name one another's records.
 * A row with a bad cell does nothing at all.
 */
export function planRows(sources: readonly RowSource[], options: PlanOptions): RowsPlan {
  const claims = new Map(sources.map((source) => [source, claimRows(source, options)]));
  const coming = new Map<string, string>();
  for (const [source, claimed] of claims) {
    for (const { row, id, isNew, twice } of claimed) {
      const name = nameOfRow(source, row);
      if (isNew && !twice && name !== '') coming.set(`${source.table}:${plainText(name)}`, id);
    }
  }
  const context: CellContext = {
    locale: options.locale,
    library: options.library,
    coming: (table, name) => coming.get(`${table}:${plainText(name)}`),
  };
  const added: AddedRow[] = [];
  const changed: ChangedRow[] = [];
  const bad: BadCell[] = [];
  let unchanged = 0;
  for (const [source, claimed] of claims) {
    for (const claim of claimed) {
      const read = readRow(source, claim, context, options);
      if ('bad' in read) bad.push(...read.bad);
      else if ('record' in read) added.push(read);
      else if (Object.keys(read.patch).length === 0) unchanged += 1;
      else changed.push(read);
    }
  }
  return { added, changed, unchanged, bad };
}

/** The column whose text finds the record again. */
const nameKey = (table: LibraryTable): string | null =>
  table === 'authorities' ? null : table === 'terms' ? 'term' : 'name';

function nameOfRow({ table, columns }: RowSource, { cells }: SourceRow): string {
  const key = nameKey(table);
  if (key !== null) return cells[columns.indexOf(key)]?.trim() ?? '';
  const parts = ['role', 'situation'].map((part) => cells[columns.indexOf(part)]?.trim() ?? '');
  return parts.every((part) => part !== '') ? parts.join(' · ') : '';
}

function claimRows(source: RowSource, { library }: PlanOptions): Claim[] {
  const { table, columns, rows } = source;
  const idAt = columns.indexOf('id');
  const seen = new Set<string>();
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map((row) => {
      const given = row.cells[idAt]?.trim() ?? '';
      const name = nameOfRow(source, row);
      const known =
        row.id ??
        (row.id === null
          ? undefined
          : library[table].has(given)
            ? given
            : given === '' || name !== ''
              ? idsNamed(library, table, name)[0]
              : undefined);
      // Without an id a new row is known by its name, so that it stands in a file once.
      const mark = known ?? (given !== '' ? `#${given}` : name !== '' ? `:${plainText(name)}` : null);
      const twice = mark !== null && seen.has(mark);
      if (mark !== null) seen.add(mark);
      return { row, id: known ?? newId(), isNew: known === undefined, twice };
    });
}

type Read = AddedRow | ChangedRow | { readonly bad: readonly BadCell[] };

function readRow(source: RowSource, claim: Claim, context: CellContext, options: PlanOptions): Read {
  const { table, columns } = source;
  const { row, id, isNew, twice } = claim;
  const { line, cells } = row;
  const bad: BadCell[] = [];
  const miss = (at: number, key: string | null, fault: RowFault) =>
    bad.push({ table, line, at, key, text: cells[at] ?? '', fault });
  if (twice) miss(-1, null, 'twice');
  const before = isNew ? undefined : (options.library[table].get(id) as object | undefined);
  const patch: Record<string, Json | null> = {};
  for (const column of LIBRARY_COLUMNS[table]) {
    const at = columns.indexOf(column.key);
    const cell = (at < 0 ? undefined : cells[at]) ?? '';
    const reading = readCell(cell, column.form, context);
    if (!reading.ok) miss(at, column.key, reading.error);
    else if (before) {
      if (at < 0 || (reading.value === null && !options.clear && row.id === undefined)) continue;
      if (saysTheSame(before, column, cell, reading.value, context)) continue;
      if (reading.value === null && column.required) miss(at, column.key, 'missing');
      else patch[column.key] = reading.value ?? emptyOf(column);
    } else {
      const value = reading.value ?? firstOf(column);
      if (value === null && column.required) miss(at, column.key, 'missing');
      else if (value !== null) patch[column.key] = value;
    }
  }
  if (bad.length > 0) return { bad };
  const record = { ...before, ...patch, id } as FileRecord & { readonly id: string };
  const whole = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
  const parsed = TABLES[table].schema.safeParse(whole);
  if (!parsed.success) {
    const key = String(parsed.error.issues[0]?.path[0] ?? '');
    const at = columns.indexOf(key);
    return { bad: [{ table, line, at, key: key || null, text: cells[at] ?? '', fault: 'refused' }] };
  }
  if (!before) return { table, line, record: whole as AddedRow['record'] };
  return { table, line, id, name: nameIn(options.library, table, before as FileRecord), patch };
}

const firstOf = ({ first }: Column): Json | null => first ?? null;

/** Prose and lines are emptied, any other field is taken away; its default comes in its place. */
const emptyOf = ({ key, prose }: Column): Json | null => (prose ? '' : key === 'lines' ? [] : null);

const sameBreaks = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** Whether the cell says what the record says, in either language. */
function saysTheSame(
  before: object,
  { key, form }: Column,
  cell: string,
  value: Json | null,
  context: CellContext,
): boolean {
  const there = fieldOf(before, key);
  const said = (locale: Locale) => sameBreaks(sayCell(there, form, { ...context, locale }));
  if (said('en') === sameBreaks(cell) || said('zh-CN') === sameBreaks(cell)) return true;
  return value !== null && sayCell(value, form, context) === sayCell(there, form, context);
}
