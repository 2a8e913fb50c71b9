import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotOfFile } from '../../doc/index.ts';
import {
  FILE_FORMAT,
  FILE_VERSION,
  LIBRARY_TABLES,
  type LibrarySnapshot,
  type LibraryTable,
  LOCALES,
  type Locale,
  parseJourneyFile,
} from '../../model/index.ts';
import { randomFile } from '../../model/testing/files.ts';
import { createRng } from '../../model/testing/random.ts';
import { joinItems, splitItems } from '../list-text.ts';
import { fieldOf, readCell, sayCell } from './cells.ts';
import { LIBRARY_COLUMNS } from './columns.ts';
import { meaningsOf, tableOfSheet } from './headings.ts';
import { planRows, type RowSource } from './plan.ts';
import { libraryRows } from './rows.ts';

type Records = { [K in LibraryTable]?: readonly object[] };

function libraryOf(records: Records): LibrarySnapshot {
  const empty = Object.fromEntries(
    [
      'stages',
      'steps',
      'lanes',
      'cards',
      'moments',
      'feelings',
      'links',
      'actions',
      'measures',
      'waivers',
    ].map((table) => [table, []]),
  );
  const library = Object.fromEntries(LIBRARY_TABLES.map((table) => [table, records[table] ?? []]));
  const journey = { id: 'j', title: 't', summary: '', locale: 'en', view: 'current', personas: [] };
  const parsed = parseJourneyFile({ format: FILE_FORMAT, version: FILE_VERSION, journey, ...empty, library });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return snapshotOfFile(parsed.value).library;
}

const source = (table: LibraryTable, [headings = [], ...rows]: readonly string[][]): RowSource => ({
  table,
  columns: meaningsOf(table, headings),
  rows: rows.map((cells, at) => ({ line: at + 2, cells })),
});

const whole = (library: LibrarySnapshot, locale: Locale, without = 0) =>
  LIBRARY_TABLES.map((table) =>
    source(
      table,
      libraryRows(library, table, locale).map((row) => row.slice(without)),
    ),
  );

describe('a list in one cell', () => {
  it('gives its items back, whatever they hold', () => {
    const item = fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => text.replace(/\r\n?/g, '\n'));
    fc.assert(
      fc.property(fc.array(item), (items) => {
        expect(splitItems(joinItems(items))).toEqual(items);
        expect(splitItems(joinItems(items, ';；、'), ';；、')).toEqual(items);
      }),
    );
  });

  it('is read as people write it', () => {
    expect(splitItems('满意；再来\n  下次 ;; ')).toEqual(['满意', '再来', '下次']);
  });
});

describe.each(LOCALES)('a library written in %s', (locale) => {
  it('comes back unchanged, field by field', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const parsed = parseJourneyFile(randomFile(createRng(seed)));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
      const { library } = snapshotOfFile(parsed.value);
      const plan = planRows(whole(library, locale), { library, locale });
      expect({ seed, ...plan, unchanged: 0 }).toEqual({
        seed,
        added: [],
        changed: [],
        bad: [],
        unchanged: 0,
      });
    }
  });

  it('comes into an empty one whole, references by name', () => {
    const library = libraryOf(SMALL);
    const empty = libraryOf({});
    const plan = planRows(whole(library, locale, 1), { library: empty, locale });
    expect(plan.bad).toEqual([]);
    const records = Object.fromEntries(
      LIBRARY_TABLES.map((table) => [
        table,
        plan.added.filter((row) => row.table === table).map(({ record }) => record),
      ]),
    );
    const again = libraryOf(records);
    for (const table of LIBRARY_TABLES) {
      const rows = (of: LibrarySnapshot) => libraryRows(of, table, locale).map((row) => row.slice(1));
      expect(rows(again)).toEqual(rows(library));
    }
  });
});

const SMALL: Records = {
  personas: [
    { id: 'p', name: 'Ms Lin', attributes: [{ name: 'Age', value: '34; or so' }], needs: ['a\nb', 'c'] },
  ],
  channels: [{ id: 'c', name: 'Hotline', kind: 'hotline' }],
  roles: [{ id: 'r', name: 'Team lead', department: 'Service', calendar: 'w' }],
  tiers: [{ id: 't', name: 'Gold', level: 'key' }],
  calendars: [
    {
      id: 'w',
      name: 'Office',
      timezone: 'Asia/Shanghai',
      week: [
        { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' },
        { days: [6, 7], from: '10:00', to: '24:00' },
      ],
      holidays: ['2026-10-01'],
    },
  ],
  slas: [
    {
      id: 's',
      name: 'Chat',
      promise: 'first-response',
      target: { amount: 30, unit: 's' },
      attainment: 0.9,
      channel: 'c',
      tier: 't',
      calendar: 'w',
      escalations: [{ after: { amount: 2, unit: 'wh' }, to: 'r' }],
      dimension: 'responsiveness',
      note: 'first\nsecond',
    },
  ],
  scripts: [
    {
      id: 'x',
      name: 'Sorry',
      kind: 'apology',
      situation: 'late',
      channels: ['c'],
      voice: 'v',
      lines: [
        { id: 'l1', part: 'feeling', text: 'I am sorry: {surname}.' },
        { id: 'l2', part: 'action', text: 'Two\nlines \\n' },
      ],
      never: ['calm down; please'],
    },
  ],
  authorities: [
    {
      id: 'a',
      role: 'r',
      situation: 'late',
      may: ['refund', 'waive'],
      limit: { amount: 200.5, currency: 'CNY' },
      beyond: 'r',
      within: { amount: 1, unit: 'd' },
    },
  ],
  terms: [{ id: 'n', term: '=SUM(A1)', say: 'x', note: 'why', scope: 'everywhere' }],
  voices: [{ id: 'v', name: 'Warm', address: 'Ms + surname', prefer: ['please'], avoid: ['dear'] }],
};

describe('rows', () => {
  const library = libraryOf(SMALL);
  const plan = (table: LibraryTable, rows: string[][], clear = false) =>
    planRows([source(table, rows)], { library, locale: 'en', clear });

  it('are matched by id, then by name in any width and case', () => {
    const { changed, added } = plan('channels', [
      ['ID', 'Name', 'Kind'],
      ['c', 'Our hotline', ''],
      ['', 'ＣＨＡＴ', '在线客服'],
    ]);
    expect(changed).toMatchObject([{ id: 'c', patch: { name: 'Our hotline' } }]);
    expect(added).toMatchObject([{ record: { name: 'ＣＨＡＴ', kind: 'chat' } }]);
    expect(
      plan('channels', [
        ['name', 'kind'],
        [' hot  line'.replace('  ', ''), 'Chat'],
      ]).changed,
    ).toMatchObject([{ id: 'c', patch: { kind: 'chat' } }]);
  });

  it('say which cell is bad, by row and column, and leave the good ones', () => {
    const { added, bad } = plan('slas', [
      ['Name', 'Within', 'Channel'],
      ['Mail', '4 h', 'Hotline'],
      ['Shop', 'soon', 'Fax'],
      ['Visit', '', ''],
    ]);
    expect(added.map(({ record }) => record.name)).toEqual(['Mail']);
    expect(bad.map(({ line, at, fault }) => [line, at, fault])).toEqual([
      [3, 1, 'not-a-duration'],
      [3, 2, 'no-such-record'],
      [4, 1, 'missing'],
    ]);
  });

  it('that are half filled in leave the rest as it is, unless emptied on purpose', () => {
    const rows = [
      ['Name', 'Note', 'Situation', 'Kept in'],
      ['Chat', '', '', ''],
    ];
    expect(plan('slas', rows).unchanged).toBe(1);
    expect(plan('slas', rows, true).changed).toMatchObject([{ patch: { note: '', attainment: null } }]);
    expect(
      plan(
        'slas',
        [
          ['ID', 'Name'],
          ['s', ''],
        ],
        true,
      ).bad,
    ).toMatchObject([{ fault: 'missing' }]);
  });

  it('stand in a file once', () => {
    expect(plan('voices', [['Name'], ['Cool'], ['cool ']]).bad).toMatchObject([{ line: 3, fault: 'twice' }]);
  });

  it('tell their kind by the sheet or the headings', () => {
    expect(tableOfSheet('用语', [])).toBe('terms');
    expect(tableOfSheet('Sheet1', ['Don’t say', 'Say instead'])).toBe('terms');
    expect(tableOfSheet('Sheet1', ['x', 'y'])).toBeNull();
  });
});

it('reads cells as people write them', () => {
  const context = { locale: 'zh-CN' as const, library: libraryOf(SMALL) };
  const form = (table: LibraryTable, key: string) => {
    const column = LIBRARY_COLUMNS[table].find((one) => one.key === key);
    if (!column) throw new Error(key);
    return column.form;
  };
  const read = (table: LibraryTable, key: string, cell: string) => {
    const reading = readCell(cell, form(table, key), context);
    return reading.ok ? reading.value : reading.error;
  };
  expect(read('slas', 'attainment', '90 %')).toBe(0.9);
  expect(read('slas', 'attainment', '0.95')).toBe(0.95);
  expect(read('slas', 'attainment', '250%')).toBe('not-a-share');
  expect(read('authorities', 'limit', '¥1,000')).toEqual({ amount: 1000, currency: 'CNY' });
  expect(read('authorities', 'may', '退款、补偿')).toEqual(['refund', 'compensate']);
  expect(read('calendars', 'week', '周一至周五 9:00-18:00；Sat 10:00–16:00')).toEqual([
    { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' },
    { days: [6], from: '10:00', to: '16:00' },
  ]);
  expect(read('calendars', 'holidays', '2026年10月1日、2026/02/30')).toBe('not-a-day');
  expect(read('scripts', 'lines', '感受：很抱歉\n您好')).toMatchObject([
    { part: 'feeling', text: '很抱歉' },
    { part: 'say', text: '您好' },
  ]);
  expect(sayCell(fieldOf(SMALL.slas?.[0], 'escalations'), form('slas', 'escalations'), context)).toBe(
    '2 工作小时 → Team lead',
  );
});
