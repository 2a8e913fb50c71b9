import type { TFunction } from 'i18next';
import type { Snapshot, TableName } from '../../../core/model/index.ts';
import {
  DESCRIPTORS,
  type Field,
  fieldsOf,
  metricName,
  recordName,
  type Wording,
} from '../../records/index.ts';
import type { EntryTable } from './entries.ts';

type Loose = Readonly<Record<string, never>>;
type Saying = (value: never, field: never, context: Context) => string;

/** Whose names, in which words. */
export interface Context {
  readonly snapshot: Snapshot;
  readonly wording: Wording;
  readonly t: TFunction<'history'>;
}

const name =
  (to: TableName) =>
  (id: string, { snapshot, wording }: Context) =>
    recordName(snapshot, to, id, wording);
const text = (value: unknown) => String(value).trim();
const texts = (values: readonly string[], _: Field, { wording }: Context) => wording.list(values);
const names = (ids: readonly string[], { to }: { to: TableName }, context: Context) =>
  context.wording.list(ids.map((id) => name(to)(id, context)));
const word = (value: string, { options }: Extract<Field, { kind: 'choice' }>, { wording }: Context) => {
  const option = options.find((one) => one.value === value);
  return option ? wording.t(option.word) : value;
};
const inner = (record: Loose, fields: readonly Field[], context: Context): string =>
  fields
    .flatMap((field) => {
      const said = sayWith(field, record[field.key], context);
      return said === '' ? [] : [`${context.wording.t(field.label)} ${said}`];
    })
    .join(' · ');

const SAYINGS: Readonly<Record<Field['kind'], Saying>> = {
  prose: text,
  text,
  choice: word as Saying,
  choices: ((values: readonly string[], field: never, context: Context) =>
    context.wording.list(values.map((value) => word(value, field, context)))) as Saying,
  number: ((value: number, { percent }: { percent?: boolean }, { wording }: Context) =>
    percent ? wording.percent(value) : wording.number(value)) as Saying,
  five: ((value: number, _: Field, { wording }: Context) => wording.number(value)) as Saying,
  duration: ((value: never, _: Field, { wording }: Context) => wording.duration(value)) as Saying,
  date: ((value: string, _: Field, { wording }: Context) => wording.date(value)) as Saying,
  switch: ((value: boolean, _: Field, { t }: Context) => t(value ? 'compare.yes' : 'compare.no')) as Saying,
  ref: ((id: string, { to }: { to: TableName }, context: Context) => name(to)(id, context)) as Saying,
  fixed: ((id: string, { to }: { to: TableName }, context: Context) => name(to)(id, context)) as Saying,
  refs: names as Saying,
  standards: names as Saying,
  texts: texts as Saying,
  group: ((record: Loose, { fields }: { fields: readonly Field[] }, context: Context) => {
    const { amount, currency } = record as Readonly<Record<string, unknown>>;
    if (typeof amount === 'number' && typeof currency === 'string')
      return context.wording.money(amount, currency);
    return inner(record, fields, context);
  }) as Saying,
  rows: ((records: readonly Loose[], { fields }: { fields: readonly Field[] }, context: Context) =>
    records.map((record) => inner(record, fields, context)).join('\n')) as Saying,
  color: text,
  image: ((value: string, _: Field, { t }: Context) =>
    /^(?:image|data):/.test(value) ? t('compare.picture') : text(value)) as Saying,
  timezone: ((value: string) => value.replaceAll('_', ' ')) as Saying,
  currency: text,
  clock: text,
  days: ((days: readonly number[], _: Field, { wording }: Context) =>
    wording.list(days.map(wording.weekday))) as Saying,
  dates: ((days: readonly string[], _: Field, { wording }: Context) =>
    wording.list(days.map(wording.date))) as Saying,
  metric: ((value: string, _: Field, { wording }: Context) => metricName(value, wording)) as Saying,
  lines: ((lines: readonly { part: 'say'; text: string }[], _: Field, { wording }: Context) =>
    lines.map((line) => `${wording.t(`linePart.${line.part}`)}: ${line.text}`).join('\n')) as Saying,
  where: ((places: readonly { id: string }[], _: Field, { wording }: Context) =>
    wording.list(places.map(({ id }) => id))) as Saying,
};

function sayWith(field: Field, value: unknown, context: Context): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value) && value.length === 0) return '';
  return SAYINGS[field.kind](value as never, field as never, context);
}

const fieldNamed = (table: EntryTable, key: string): Field | undefined =>
  fieldsOf(DESCRIPTORS[table]).find((field) => field.key === key);

/** What a field is called; a promise's target by what is promised, and what no version knows by its own key. */
export function fieldName(
  table: EntryTable,
  key: string,
  record: object | undefined,
  wording: Wording,
): string {
  const promise = (record as { promise?: 'wait' } | undefined)?.promise;
  if (table === 'slas' && key === 'target' && promise) return wording.t(`promise.${promise}`);
  const field = fieldNamed(table, key);
  return field ? wording.t(field.label) : key;
}

/** A field's value in words; empty where it says nothing. */
export function sayValue(table: EntryTable, key: string, value: unknown, context: Context): string {
  const field = fieldNamed(table, key);
  if (field) return sayWith(field, value, context);
  return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}

/** Whether the field is a text that is read word by word. */
export const isText = (table: EntryTable, key: string): boolean => {
  const kind = fieldNamed(table, key)?.kind;
  return kind === 'prose' || kind === 'text' || kind === 'lines';
};
