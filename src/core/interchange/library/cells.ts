import { type Duration, fail, type Json, newId, ok, parseDuration, type Result } from '../../base/index.ts';
import {
  LINE_PARTS,
  type LibrarySnapshot,
  type LibraryTable,
  type Locale,
  type ScriptLine,
} from '../../model/index.ts';
import { joinItems, splitItems } from '../list-text.ts';
import type { CellForm } from './columns.ts';
import { readDays, sayDays } from './days.ts';
import { findRecord, sayRecord } from './names.ts';
import { type LibraryWord, meant, wordIn } from './word.ts';

/** What a cell is said and read in: the language, and the library that its names are of. */
export interface CellContext {
  readonly locale: Locale;
  readonly library: Pick<LibrarySnapshot, LibraryTable>;
  /** Records of the same file that are not in the library yet, by kind and name. */
  readonly coming?: (table: LibraryTable, name: string) => string | undefined;
}

/** Why a cell's text has no meaning in its column. */
export type CellFault =
  | 'not-a-choice'
  | 'no-such-record'
  | 'not-a-share'
  | 'not-a-duration'
  | 'not-money'
  | 'not-a-day'
  | 'not-hours'
  | 'not-escalations';

/** A cell read: a value, null for nothing, or why neither. */
export type CellReading = Result<Json | null, CellFault>;

type Loose = Readonly<Record<string, Json>>;
type Of<K extends CellForm['kind']> = CellForm & { readonly kind: K };
interface Handler<F extends CellForm> {
  readonly say: (value: never, form: F, context: CellContext) => string;
  readonly read: (text: string, form: F, context: CellContext) => CellReading;
}

const number = (value: number): string => String(Number(value.toPrecision(12)));
const word = (set: string, value: string): LibraryWord => `${set}.${value}` as LibraryWord;

function sayDuration({ amount, unit }: Duration, { locale }: CellContext): string {
  return `${number(amount)} ${wordIn(locale, `cell.${unit}`)}`;
}

function readRecord(text: string, to: LibraryTable, { library, coming }: CellContext): string | null {
  return findRecord(library, to, text) ?? coming?.(to, text) ?? null;
}

/** All of them, or the fault that the first bad one has. */
function each<T extends Json>(
  items: readonly string[],
  fault: CellFault,
  read: (item: string) => T | null,
): CellReading {
  const values: T[] = [];
  for (const item of items) {
    const value = read(item);
    if (value === null) return fail(fault);
    values.push(value);
  }
  return ok(values);
}

const text: Handler<Of<'text'>> = {
  say: (value: string) => value,
  read: (cell, { lines }) => ok(lines === 'one' ? cell.replace(/\s*[\r\n]+\s*/g, ' ').trim() : cell.trim()),
};

const choice: Handler<Of<'choice'>> = {
  say: (value: string, { set }, { locale }) => wordIn(locale, word(set, value)) ?? value,
  read: (cell, { set, values }) => {
    const value = meant(cell, values, (one) => word(set, one));
    return value === undefined ? fail('not-a-choice') : ok(value);
  },
};

const choices: Handler<Of<'choices'>> = {
  say: (value: readonly string[], { set }, { locale }) =>
    joinItems(value.map((one) => wordIn(locale, word(set, one)) ?? one)),
  read: (cell, { set, values }) =>
    each(splitItems(cell.replace(/[、,，]/g, ';')), 'not-a-choice', (item) => {
      return meant(item, values, (one) => word(set, one)) ?? null;
    }),
};

const ref: Handler<Of<'ref'>> = {
  say: (id: string, { to }, { library }) => sayRecord(library, to, id),
  read: (cell, { to }, context) => {
    const id = readRecord(cell, to, context);
    return id === null ? fail('no-such-record') : ok(id);
  },
};

const refs: Handler<Of<'refs'>> = {
  say: (ids: readonly string[], { to }, { library }) =>
    joinItems(ids.map((id) => sayRecord(library, to, id))),
  read: (cell, { to }, context) => {
    const found = each(splitItems(cell), 'no-such-record', (item) => readRecord(item, to, context));
    return found.ok ? ok([...new Set(found.value as string[])]) : found;
  },
};

const share: Handler<Of<'share'>> = {
  say: (value: number) => `${number(value * 100)}%`,
  read: (cell) => {
    const [, digits, sign] = /^([\d.]+)\s*(%?)$/.exec(cell.normalize('NFKC').trim()) ?? [];
    const amount = Number(digits);
    if (digits === undefined || !Number.isFinite(amount)) return fail('not-a-share');
    const value = sign || amount > 1 ? Number((amount / 100).toPrecision(12)) : amount;
    return value <= 1 ? ok(value) : fail('not-a-share');
  },
};

const duration: Handler<Of<'duration'>> = {
  say: (value: Duration, _, context) => sayDuration(value, context),
  read: (cell) => {
    const value = parseDuration(cell);
    return value ? ok({ ...value }) : fail('not-a-duration');
  },
};

const money: Handler<Of<'money'>> = {
  say: ({ amount, currency }: { amount: number; currency: string }) => `${number(amount)} ${currency}`,
  read: (cell) => {
    const plain = cell.normalize('NFKC').trim().toUpperCase();
    const [, before, digits, after] =
      /^([A-Z]{3}|¥|€|\$|£)?\s*([\d.,]+)\s*([A-Z]{3}|元|¥|€)?$/.exec(plain) ?? [];
    const sign = after ?? before;
    const amount = Number(digits?.replaceAll(',', ''));
    const currency = sign && (SIGNS[sign] ?? sign);
    return currency && Number.isFinite(amount) ? ok({ amount, currency }) : fail('not-money');
  },
};
const SIGNS: Readonly<Record<string, string>> = { '¥': 'CNY', 元: 'CNY', '€': 'EUR', $: 'USD', '£': 'GBP' };

const texts: Handler<Of<'texts'>> = {
  say: (items: readonly string[]) => joinItems(items),
  read: (cell) => ok(splitItems(cell)),
};

const dates: Handler<Of<'dates'>> = {
  say: (items: readonly string[]) => joinItems(items),
  read: (cell) =>
    each(splitItems(cell.replace(/[、,，]/g, ';')), 'not-a-day', (item) => {
      const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(item) ?? [];
      const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
      return new Date(`${iso}T00:00:00Z`).toJSON()?.startsWith(iso) ? iso : null;
    }),
};

const zone: Handler<Of<'zone'>> = {
  say: (value: string) => value,
  read: (cell) => ok(cell.trim().replaceAll(' ', '_')),
};

interface Hours {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}
const clock = (digits: string): string => digits.padStart(5, '0');

const week: Handler<Of<'week'>> = {
  say: (hours: readonly Hours[], _, { locale }) =>
    joinItems(hours.map(({ days, from, to }) => `${sayDays(days, locale)} ${from}-${to}`.trim())),
  read: (cell) =>
    each(splitItems(cell), 'not-hours', (item) => {
      const plain = item.normalize('NFKC');
      const [, names, from, to] = /^(.*?)\s*(\d{1,2}:\d\d)\s*[-–—~至到]\s*(\d{1,2}:\d\d)$/.exec(plain) ?? [];
      const days = names === undefined ? null : readDays(names);
      return days && from && to ? { days, from: clock(from), to: clock(to) } : null;
    }),
};

const attributes: Handler<Of<'attributes'>> = {
  say: (items: ReadonlyArray<{ name: string; value: string }>) =>
    joinItems(items.map(({ name, value }) => (value === '' ? name : `${name}: ${value}`))),
  read: (cell) =>
    ok(
      splitItems(cell).map((item) => {
        const at = item.search(/: |：|:/);
        if (at < 0) return { name: item, value: '' };
        return { name: item.slice(0, at).trim(), value: item.slice(at + 1).trim() };
      }),
    ),
};

const escalations: Handler<Of<'escalations'>> = {
  say: (items: ReadonlyArray<{ after: Duration; to: string }>, _, context) =>
    joinItems(
      items.map(
        ({ after, to }) => `${sayDuration(after, context)} → ${sayRecord(context.library, 'roles', to)}`,
      ),
    ),
  read: (cell, _, context) =>
    each(splitItems(cell), 'not-escalations', (item) => {
      const [, time = '', name = ''] = /^(.+?)\s*(?:→|->|>|:|：)\s*(.+)$/.exec(item) ?? [];
      const after = parseDuration(time);
      const to = readRecord(name, 'roles', context);
      return after && to !== null ? { after: { ...after }, to } : null;
    }),
};

const LINE_WORD = (part: string) => word('linePart', part);
const escapeLine = (line: string) => line.replace(/\\/g, '\\\\').replace(/\r\n?|\n/g, '\\n');
const unescapeLine = (line: string) => line.replace(/\\([\\n])/g, (_, sign) => (sign === 'n' ? '\n' : '\\'));

const lines: Handler<Of<'lines'>> = {
  say: (items: ReadonlyArray<Pick<ScriptLine, 'part' | 'text'>>, _, { locale }) =>
    items.map((line) => `${wordIn(locale, LINE_WORD(line.part))}: ${escapeLine(line.text)}`).join('\n'),
  read: (cell) =>
    ok(
      cell
        .split(/\r\n?|\n/)
        .filter((line) => line.trim() !== '')
        .map((line) => {
          const [, name = '', rest = ''] = /^\s*([^:：]{1,20})[:：] ?(.*)$/s.exec(line) ?? [];
          const part = meant(name, LINE_PARTS, LINE_WORD);
          return { id: newId(), part: part ?? 'say', text: unescapeLine(part ? rest : line.trim()) };
        }),
    ),
};

const HANDLERS: { readonly [K in CellForm['kind']]: Handler<Of<K>> } = {
  text,
  choice,
  choices,
  ref,
  refs,
  share,
  duration,
  money,
  texts,
  dates,
  zone,
  week,
  attributes,
  escalations,
  lines,
};

/** A field's value as the text of one cell; `readCell` reads it back. */
export function sayCell(value: unknown, form: CellForm, context: CellContext): string {
  if (value === undefined || value === null) return '';
  return (HANDLERS[form.kind] as Handler<CellForm>).say(value as never, form, context);
}

/** The value that a cell's text means; nothing but spaces is nothing. */
export function readCell(cell: string, form: CellForm, context: CellContext): CellReading {
  if (cell.trim() === '') return ok(null);
  return (HANDLERS[form.kind] as Handler<CellForm>).read(cell, form, context);
}

/** The record's own fields, as loose data. */
export const fieldOf = (record: object | undefined, key: string): Json | undefined =>
  (record as Loose | undefined)?.[key];
