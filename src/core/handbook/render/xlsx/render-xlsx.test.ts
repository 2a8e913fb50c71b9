import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { snapshotOfFile } from '../../../doc/index.ts';
import {
  fieldOf,
  importTables,
  LIBRARY_COLUMNS,
  meaningsOf,
  nameIn,
  planRows,
  type RowSource,
  type TextSheet,
  tableOfSheet,
} from '../../../interchange/index.ts';
import {
  LIBRARY_TABLES,
  type LibrarySnapshot,
  LOCALES,
  type Locale,
  parseJourneyFile,
} from '../../../model/index.ts';
import { randomFile } from '../../../model/testing/files.ts';
import { createRng } from '../../../model/testing/random.ts';
import { REGISTERS } from '../../records-in.ts';
import { everyNode } from '../../testing/every-node.ts';
import { expectedTexts, withoutSpaces } from '../../testing/expected-texts.ts';
import type { Block, NamedRecord, Register } from '../../tree/block.ts';
import type { Handbook } from '../../tree/handbook.ts';
import { renderXlsx } from './render-xlsx.ts';

async function sheetsOf(handbook: Handbook): Promise<readonly TextSheet[]> {
  const read = await importTables(await renderXlsx(handbook));
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

/** As the library's import takes them: those sheets that it knows. */
const sourcesOf = (sheets: readonly TextSheet[]): RowSource[] =>
  sheets.flatMap(({ name, rows: [head, ...rows] }) => {
    const table = tableOfSheet(name, head?.cells ?? []);
    return table && head ? [{ table, columns: meaningsOf(table, head.cells), rows }] : [];
  });

const bare = (locale: Locale, ...children: Block[]): Handbook => ({
  version: 1,
  locale,
  facts: {
    title: 'T',
    organization: '',
    number: '',
    owner: '',
    edition: '',
    issue: null,
    made: '2026-11-22',
  },
  children,
});

const registersOf = (library: LibrarySnapshot): Register[] => {
  const names = LIBRARY_TABLES.flatMap((table) =>
    library[table].list.map(
      (record): NamedRecord => ({ table, id: record.id, name: nameIn(library, table, { ...record }) }),
    ),
  );
  return REGISTERS.map((table) => ({
    type: 'register',
    table,
    records: library[table].list.map((record) => ({ record })),
    names,
    children: [],
  }));
};

const randomLibrary = (seed: number): LibrarySnapshot => {
  const parsed = parseJourneyFile(randomFile(createRng(seed)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return snapshotOfFile(parsed.value).library;
};

const starterLibraries = (): LibrarySnapshot[] =>
  readdirSync('templates', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.journey.json'))
    .map((name) => {
      const parsed = parseJourneyFile(JSON.parse(readFileSync(`templates/${name}`, 'utf8')));
      if (!parsed.ok) throw new Error(name);
      return snapshotOfFile(parsed.value).library;
    });

/** A library without the registers' records, but with all that they refer to. */
const without = (library: LibrarySnapshot): LibrarySnapshot => ({
  ...library,
  ...Object.fromEntries(
    REGISTERS.map((table) => [
      table,
      { ...library[table], list: [], size: 0, get: () => undefined, has: () => false },
    ]),
  ),
});

/** What a library's table holds of a record; the ids of its lines are new in every library. */
const known = (table: (typeof REGISTERS)[number], record: object) =>
  LIBRARY_COLUMNS[table].map(({ key, first }) => {
    const value = fieldOf(record, key) ?? first ?? null;
    // What is empty is left out of a new record.
    if (value === '' || (Array.isArray(value) && value.length === 0)) return null;
    return key === 'lines'
      ? (value as { part: string; text: string }[] | null)?.map(({ part, text }) => [part, text])
      : value;
  });

describe.each(LOCALES)('a workbook in %s', (locale) => {
  it('gives the registers back to the library that they are from, unchanged', async () => {
    for (let seed = 1; seed <= 25; seed++) {
      const library = randomLibrary(seed);
      const count = REGISTERS.reduce((sum, table) => sum + library[table].size, 0);
      const plan = planRows(sourcesOf(await sheetsOf(bare(locale, ...registersOf(library)))), {
        library,
        locale,
      });
      expect({ seed, ...plan }).toEqual({ seed, added: [], changed: [], bad: [], unchanged: count });
    }
  });

  it('brings them whole into a library that lacks them', async () => {
    let records = 0;
    for (const library of starterLibraries()) {
      const target = without(library);
      const sources = sourcesOf(await sheetsOf(bare(locale, ...registersOf(library))));
      const { added, bad } = planRows(sources, { library: target, locale });
      expect(bad).toEqual([]);
      for (const table of REGISTERS) {
        const back = added.filter((row) => row.table === table).map(({ record }) => known(table, record));
        expect(back).toEqual(library[table].list.map((record) => known(table, record)));
        records += back.length;
      }
    }
    expect(records).toBeGreaterThan(100);
  });

  it('says everything that stands in tables, and no sheet of those is taken for the library', async () => {
    const tree = everyNode(locale);
    const sheets = await sheetsOf(tree);
    const text = withoutSpaces(sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).join(' '));
    const expected = expectedTexts(tree, ({ type }) => type === 'table').filter(
      (one) => !/^-?[\d.,]+$/.test(one),
    );
    expect(expected.filter((one) => !text.includes(withoutSpaces(one)))).toEqual([]);
    expect(text).toContain(withoutSpaces(tree.facts.title));
    expect(sourcesOf(sheets).map(({ table }) => table)).toEqual(REGISTERS);
  });

  it('is the same bytes again, on another day too', async () => {
    const bytes = await renderXlsx(everyNode(locale));
    expect(await renderXlsx(everyNode(locale))).toEqual(bytes);
    const parts = unzipSync(bytes);
    const core = strFromU8(parts['docProps/core.xml'] as Uint8Array);
    expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual(['2026-12-31T00:00:00Z', '2026-12-31T00:00:00Z']);
    expect(Object.keys(parts).some((name) => name.includes('externalLink'))).toBe(false);
    for (const [name, part] of Object.entries(parts)) {
      if (name.startsWith('xl/worksheets/')) expect(strFromU8(part)).not.toContain('<f>');
    }
  });
});

const text = (content: string) => ({ type: 'text' as const, text: content });

const STANDARD = {
  id: 'sla',
  name: 'Answer',
  promise: 'wait' as const,
  target: { amount: 30, unit: 's' as const },
  escalations: [],
  note: '',
};

it('lists touchpoints with their journey, stage and standards', async () => {
  const sla = STANDARD;
  const sheets = await sheetsOf(
    bare(
      'en',
      {
        type: 'section',
        id: 'j',
        number: '2',
        title: 'Hotel',
        about: { type: 'journey', id: 'j' },
        children: [
          {
            type: 'section',
            id: 's',
            number: '2.1',
            title: 'Arrival',
            about: { type: 'stage', id: 's' },
            children: [
              {
                type: 'section',
                id: 't',
                number: '2.1.1',
                title: 'Check in',
                about: {
                  type: 'touchpoint',
                  id: 't',
                  situation: '=late',
                  channel: 'Desk',
                  slas: ['sla', 'gone'],
                  scripts: [],
                  authorities: [],
                },
                children: [{ type: 'table', id: 'own', columns: [{ title: 'x', width: 1 }], rows: [] }],
              },
            ],
          },
        ],
      },
      { type: 'register', table: 'slas', records: [{ record: sla }], names: [], children: [] },
    ),
  );
  expect(sheets.map(({ name }) => name)).toEqual(['About this handbook', 'Touchpoints', 'Response times']);
  expect(sheets[1]?.rows[2]?.cells).toEqual([
    '2.1.1',
    'Hotel',
    'Arrival',
    'Check in',
    '=late',
    'Desk',
    'Answer (30 seconds)',
    '',
    '',
  ]);
});

it('writes numbers as numbers', async () => {
  const cells = [
    { type: 'number' as const, value: 0.825, style: 'percent' as const },
    { type: 'number' as const, value: 12, style: 'plain' as const },
    { type: 'money' as const, amount: 200.5, currency: 'CNY' },
  ].map((inline) => ({ children: [inline] }));
  const columns = cells.map((_, at) => ({ title: `c${at}`, width: 1 }));
  const handbook = bare('en', { type: 'table', id: 't', caption: 'Numbers', columns, rows: [{ cells }] });
  const sheet = (await sheetsOf(handbook)).find(({ name }) => name === 'Numbers');
  expect(sheet?.rows[2]?.cells).toEqual(['0.825', '12', '200.5']);
  const parts = unzipSync(await renderXlsx(handbook));
  const styles = strFromU8(parts['xl/styles.xml'] as Uint8Array);
  expect(styles).toContain('0.0%');
  expect(styles).toContain('CNY');
});

it('cuts what no cell can hold, says so in the cell and on the first sheet, and leaves it out of a register', async () => {
  const long = '😀长'.repeat(12_000);
  const script = {
    id: 's',
    name: 'Long',
    situation: '',
    kind: 'enquiry' as const,
    channels: [],
    lines: [1, 2].map((n) => ({
      id: `l${n}`,
      orderKey: `a${n}` as never,
      part: 'say' as const,
      text: 'x'.repeat(20_000),
    })),
    never: [],
  };
  const sheets = await sheetsOf(
    bare(
      'en',
      {
        type: 'table',
        id: 't',
        caption: 'Long',
        columns: [{ title: 'a', width: 1 }],
        rows: [{ cells: [{ children: [text(long)] }] }],
      },
      { type: 'register', table: 'scripts', records: [{ record: script }], names: [], children: [] },
    ),
  );
  const cut = sheets.find(({ name }) => name === 'Long')?.rows[2]?.cells[0] ?? '';
  expect(cut.length).toBeLessThanOrEqual(32_767);
  expect(cut).toMatch(/ … \[\d+ more characters/);
  const kept = cut.slice(0, cut.indexOf(' … ['));
  expect(long.startsWith(kept) && kept.isWellFormed()).toBe(true);
  expect(Number(/\[(\d+)/.exec(cut)?.[1])).toBe(long.length - kept.length);
  const about = sheets[0]?.rows.map(({ cells }) => cells.join('|')).join('\n');
  expect(about).toContain('Long A3|36000 characters');
  expect(about).toContain('Scripts E2|40');
  expect(sheets.find(({ name }) => name === 'Scripts')?.rows[1]?.cells[4]).toBe('');
});

it('holds an empty handbook, sheets of one name, and ten thousand rows', async () => {
  expect((await sheetsOf(bare('zh-CN'))).map(({ name }) => name)).toEqual(['关于本手册', '触点一览']);
  const rows = Array.from({ length: 10_000 }, (_, at) => ({
    cells: [{ children: [text(at === 0 ? '长'.repeat(20_000) : `r${at}`)] }],
  }));
  const table = {
    type: 'table' as const,
    id: 't',
    caption: 'Response times',
    columns: [{ title: 'a', width: 1 }],
    rows,
  };
  const sheets = await sheetsOf(
    bare(
      'en',
      table,
      { ...table, rows: [] },
      { ...table, caption: '[/]', rows: [] },
      { ...table, caption: 'calendars', rows: [] },
    ),
  );
  expect(sheets.map(({ name }) => name).slice(2)).toEqual([
    'Response times (2)',
    'Response times (3)',
    '(2)',
    'calendars (2)',
  ]);
  expect(sourcesOf(sheets)).toEqual([]);
  expect(sheets[2]?.rows).toHaveLength(10_002);
  expect(sheets[2]?.rows[2]?.cells[0]).toHaveLength(20_000);
});

it('gives a row the height of its longest text, and lets it grow; a sheet is as wide as its paper', async () => {
  const widths = [10, 30, 80];
  const cell = (said: string) => ({ children: [text(said)] });
  const bytes = await renderXlsx(
    bare('zh-CN', {
      type: 'table',
      id: 't',
      caption: '表',
      columns: widths.map((width, at) => ({ title: `c${at}`, width })),
      rows: [
        { cells: [cell('短'), cell('short'), cell('')] },
        { cells: [cell('短'), cell('服务旅程：酒店：亲子、商务与会员，以及其他所有住客'), cell('one')] },
        { cells: [cell('一\n二\n三'), cell('two'), cell('a word '.repeat(20))] },
      ],
    }),
  );
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet3.xml'] as Uint8Array);
  const heights = [...sheet.matchAll(/<row r="(\d+)"([^>]*)>/gu)].map(([, row, rest = '']) => [
    Number(row),
    Number(/ ht="([\d.]+)"/u.exec(rest)?.[1] ?? 0),
  ]);
  expect(heights).toEqual([
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 30],
    [5, 45],
  ]);
  expect(sheet).not.toContain('customHeight');
  expect(sheet).toMatch(/<pageSetup [^>]*fitToHeight="0"/u);
});

it('throws for a node that it does not know', async () => {
  await expect(async () => renderXlsx(bare('en', { type: 'video' } as unknown as Block))).rejects.toThrow(
    'video',
  );
});
