import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type CellValue, readXlsx, type WriteSheet, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { Peer } from '../doc/testing/peer.ts';
import type { Snapshot } from '../model/index.ts';
import { randomFile } from '../model/testing/files.ts';
import { createRng } from '../model/testing/random.ts';
import { exportCsv, exportXlsx, type Imported, importCsv, importXlsx } from './index.ts';
import { type Part, workbookParts, zip } from './testing/zip.ts';

const snapshotOf = (file: unknown): Snapshot => new Peer().seed(JSON.parse(JSON.stringify(file))).snapshot;

/** Ids in the order of their making, so that two journeys can be compared. */
const counter = () => {
  let last = 0;
  return () => `id-${last++}`;
};

async function taken(bytes: Uint8Array): Promise<Imported> {
  const read = await importXlsx(bytes, counter());
  if (!read.ok) throw new Error(read.error);
  return read.value;
}
const workbook = (...sheets: WriteSheet[]) => writeXlsx({ sheets });
const sheet = (name: string, rows: CellValue[][], more: Partial<WriteSheet> = {}): WriteSheet => ({
  name,
  rows,
  ...more,
});

function cards({ file }: Imported): string[] {
  const snapshot = snapshotOf(file);
  return snapshot.cards.list.map((card) => {
    const step = snapshot.steps.get(card.step);
    const stage = snapshot.stages.get(step?.stage ?? '');
    return [stage?.title, step?.title, snapshot.lanes.get(card.lane)?.title, card.title].join(' / ');
  });
}
const missed = ({ notUnderstood }: Imported) =>
  notUnderstood.map(({ line, text, reason }) => `${line} ${text} ${reason}`);

describe('FILE-43 workbooks in', () => {
  it('FILE-43 a blueprint of another program: merged headings, rich text, dates, formulas, other sheets', async () => {
    const read = await taken(readFileSync(new URL('./fixtures/blueprint.xlsx', import.meta.url)));
    expect(cards(read)).toEqual([
      '售前 / 浏览 / 触点 / 门店海报',
      '售前 / 下单 / 触点 / 收银台',
      '售后 / 报修 / 触点 / 热线',
      '售后 / 报修 / 触点 / 在线客服',
      '售前 / 浏览 / 前台 / 导购热情讲解',
      '售后 / 报修 / 前台 / 登记',
      '售后 / 报修 / 前台 / 派单',
      '售前 / 浏览 / 后台 / 2026-12-31',
      '售前 / 下单 / 后台 / 2026-12-31 09:30',
      '售后 / 报修 / 后台 / 14:05',
      '售后 / 报修 / 后台 / 0.3',
      '售前 / 浏览 / 后台 / TRUE',
    ]);
    expect(missed(read)).toEqual([
      '0 封面 other-sheet',
      '0 图表 other-sheet',
      '0 草稿 other-sheet',
      '5 =1/0 no-value',
      '7 =A1&B1 no-value',
    ]);
    expect(read.file.journey.locale).toBe('zh-CN');
  });

  it('FILE-43 a list with headings; what one cell says for several rows', async () => {
    const read = await taken(
      await workbook(
        sheet(
          'Cards',
          [
            ['Stage', 'Step', 'Lane', 'Title', 'Owner', 'Stake', 'Duration'],
            ['After', 'Report', 'Touchpoints', 'Calls', 'Agent', 4, '30 min'],
            [null, null, 'Backstage', 'Logs it', null, null, null],
            [null, null, null, null, null, null, null],
            [null, 'Visit', 'Backstage', 'Sends someone', null, 9, null],
          ],
          {
            merges: [
              { startRow: 1, startCol: 0, endRow: 4, endCol: 0 },
              { startRow: 1, startCol: 3, endRow: 3, endCol: 3 },
              { startRow: 1, startCol: 4, endRow: 2, endCol: 4 },
            ],
          },
        ),
      ),
    );
    expect(cards(read)).toEqual([
      'After / Report / Touchpoints / Calls',
      'After / Report / Backstage / Logs it',
      'After / Visit / Backstage / Sends someone',
    ]);
    expect(missed(read)).toEqual(['5 9 bad-value']);
    const [calls, logs, sends] = snapshotOf(read.file).cards.list;
    expect(calls).toMatchObject({ stake: 4, duration: { amount: 30, unit: 'min' } });
    expect(logs?.owner).toBe(calls?.owner);
    expect(sends?.owner).toBeUndefined();
  });

  it('FILE-43 formulas count as their values, errors as nothing, and text that looks like one stays text', async () => {
    const formula = (value: string, type: string) => `<c r="D2" t="${type}"><f>1+1</f><v>${value}</v></c>`;
    const row = (cell: string) =>
      `<row r="1"><c r="A1" t="str"><v>Step</v></c><c r="D1" t="str"><v>Title</v></c></row>
       <row r="2"><c r="A2" t="str"><v>=Pay</v></c>${cell}</row>`;
    const read = async (cell: string) => taken(zip(workbookParts(row(cell))));
    expect(cards(await read(formula('2', 'n')))).toEqual([' / =Pay / Touchpoints / 2']);
    expect(cards(await read(formula('yes', 'str')))).toEqual([' / =Pay / Touchpoints / yes']);
    const strict = await read('<c r="D2" t="d"><v>2026-12-31T00:00:00</v></c>');
    expect(cards(strict)).toEqual([' / =Pay / Touchpoints / 2026-12-31']);
    const lines = await read('<c r="D2" t="str"><v>one_x000D_\ntwo</v></c>');
    expect(lines.file.cards.map(({ title }) => title)).toEqual(['one\ntwo']);
    const failed = await read(formula('#REF!', 'e'));
    expect([cards(failed), missed(failed)]).toEqual([[], ['2 #REF! error-value']]);
  });

  it('FILE-43 the first sheet in sight with rows is read, a hidden one when there is no other', async () => {
    const rows = (title: string) => [
      ['Step', 'Title'],
      ['Pay', title],
    ];
    const book = (hidden: boolean) =>
      workbook(
        sheet('Secret', rows('hidden'), { hidden: true }),
        sheet('Empty', [[null, ' ']]),
        sheet('Seen', hidden ? [] : rows('seen')),
      );
    const seen = await taken(await book(false));
    expect(cards(seen)).toEqual([' / Pay / Touchpoints / seen']);
    expect(missed(seen)).toEqual(['0 Empty other-sheet', '0 Secret other-sheet']);
    expect(cards(await taken(await book(true)))).toEqual([' / Pay / Touchpoints / hidden']);
  });

  it('FILE-43 rows beyond the last that can be read are spoken of', async () => {
    const far = `<row r="1"><c r="A1" t="str"><v>Step</v></c><c r="B1" t="str"><v>Title</v></c></row>
      <row r="32768"><c r="A32768" t="str"><v>a</v></c></row><row r="40000"><c r="A40000" t="str"><v>b</v></c></row>`;
    expect(missed(await taken(zip(workbookParts(far))))).toEqual(['32768  too-many']);
  });
});

describe('FILE-44 workbooks out', () => {
  it('FILE-44 what comes in again is what comes in again from CSV', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const rng = createRng(seed);
      const file = randomFile(rng) as Record<string, Array<Record<string, unknown>>>;
      for (const card of file.cards ?? []) {
        card.title = `${rng.pick(['', '=1+1', '-', "'", '_x0041_', ' _x000D_', '\u0001', '\r\n', '客'])}${card.title}`;
      }
      const snapshot = snapshotOf(file);
      const fromCsv = await importCsv(await exportCsv(snapshot), counter());
      const fromXlsx = await taken(await exportXlsx(snapshot));
      expect(fromXlsx.file).toEqual(fromCsv.file);
      // A cell of several lines is one row of a sheet, and several lines of a text.
      const told = ({ notUnderstood }: Imported) => notUnderstood.map(({ line: _, ...rest }) => rest);
      expect(told(fromXlsx)).toEqual(told(fromCsv));
    }
  });

  const journeyWith = (title: string, card: object) =>
    snapshotOf({
      format: 'throughline/journey',
      version: 1,
      journey: { id: 'j', title, locale: 'zh-CN' },
      stages: [{ id: 's', title: '售后', phase: 'after' }],
      steps: [{ id: 'p', stage: 's', title: '报修' }],
      lanes: [{ id: 'l', role: 'touchpoint', title: '触点' }],
      cards: [{ id: 'c', lane: 'l', step: 'p', ...card }],
    });
  const cellsOf = async (snapshot: Snapshot) => (await readXlsx(await exportXlsx(snapshot))).sheets[0];

  it('FILE-44 texts are texts, numbers numbers, nothing is a formula', async () => {
    const written = await cellsOf(
      journeyWith('a', { title: '=1+1', body: '@SUM(A1)', stake: 3, tags: ['+1'] }),
    );
    expect(written?.rows[0]?.slice(0, 4)).toEqual(['阶段', '步骤', '泳道', '标题']);
    expect(written?.rows[1]).toEqual([
      ...['售后', '报修', '触点', '=1+1', '@SUM(A1)', null, null, null],
      ...[3, null, null, '+1', '售后', '触点'],
    ]);
    expect([...(written?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([]);
  });

  it('FILE-44 a text longer than a cell is cut between two characters', async () => {
    const written = await cellsOf(journeyWith('a', { title: 't', body: `x${'😀'.repeat(19_999)}` }));
    const body = String(written?.rows[1]?.[4]);
    expect(body.length).toBeLessThanOrEqual(32_767);
    expect(body).toBe(`x${'😀'.repeat(16_383)}`);
  });

  it('FILE-44 any title makes a sheet’s name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({
          unit: fc.constantFrom(
            '[',
            ']',
            ':',
            '*',
            '?',
            '/',
            '\\',
            "'",
            ' ',
            'a',
            '客',
            '😀',
            '\n',
            '\uFFFE',
          ),
        }),
        async (title) => {
          const name = (await cellsOf(journeyWith(title.slice(0, 200), { title: 't' })))?.name ?? '';
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[\uFFFE\uFFFF]/);
        },
      ),
      {
        examples: [
          [''],
          ['History'],
          ["'a'"],
          ['酒店：亲子 / 商务 [2026]'],
          ['😀'.repeat(20)],
          ['a\uFFFE\uFFFF'],
        ],
        numRuns: 50,
      },
    );
  });
});

describe('FILE-45 a workbook can’t harm who reads it', () => {
  const fault = async (bytes: Uint8Array) => {
    const read = await importXlsx(bytes);
    return read.ok ? 'taken' : read.error;
  };
  const good = zip(workbookParts('<row r="1"><c r="A1" t="str"><v>Step</v></c></row>'));
  const withPart = (part: Part) => zip([...workbookParts(''), part]);

  it.each([
    ['an empty file', Buffer.alloc(0), 'not-a-workbook'],
    ['text', Buffer.from('Step,Title\nPay,a'), 'not-a-workbook'],
    ['an archive of something else', zip([{ name: 'a.txt', content: 'a' }]), 'not-a-workbook'],
    ['an old .xls or a password', Buffer.from('d0cf11e0a1b11ae1'.padEnd(2_000, '0'), 'hex'), 'locked'],
    ['half a file', good.subarray(0, good.length >> 1), 'damaged'],
    ['a file without its end', good.subarray(0, good.length - 10), 'damaged'],
    ['no rows at all', zip(workbookParts('')), 'no-rows'],
    [
      'broken XML',
      zip([...workbookParts('').slice(0, 2), { name: 'xl/workbook.xml', content: '<a><b>' }]),
      'damaged',
    ],
  ])('FILE-45 refuses %s', async (_what, bytes, reason) => {
    expect(await fault(bytes)).toBe(reason);
  });

  it('FILE-45 refuses what declares to become too large, or to be too many, before it unpacks anything', async () => {
    expect(await fault(withPart({ name: 'bomb.xml', content: '', claims: 200 * 1024 * 1024 }))).toBe(
      'too-large',
    );
    const many = Array.from({ length: 5_000 }, (_, at) => ({ name: `${at}.xml`, content: '' }));
    expect(await fault(zip([...workbookParts(''), ...many]))).toBe('too-large');
  });

  it('FILE-45 refuses what becomes larger than it declares: it is unpacked no further than that', async () => {
    const others = workbookParts('').slice(0, 4);
    const rows = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Step</v></c></row></sheetData>';
    const padded = (size: number) => `${rows}${' '.repeat(size)}</worksheet>`;
    const claiming = (claims: number | undefined, size: number) =>
      fault(
        zip([
          ...others,
          {
            name: 'xl/worksheets/sheet1.xml',
            content: padded(size),
            ...(claims !== undefined && { claims }),
          },
        ]),
      );
    const MiB = 1024 * 1024;
    expect(await claiming(undefined, 8 * MiB)).toBe('taken');
    expect(await claiming(1_000, 8 * MiB)).toBe('damaged');
    // Nothing declared counts as the most that the packed bytes could become.
    expect(await claiming(0, 160 * MiB)).toBe('too-large');
  });

  it('FILE-45 refuses a small file that shows one text thousands of times', async () => {
    const shared = `<si><t>${'x'.repeat(20_000)}</t></si>`;
    const rows = Array.from(
      { length: 2_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`,
    );
    expect(await fault(zip(workbookParts(rows.join(''), shared)))).toBe('too-large');
  });

  it('FILE-45 leaves out cells at the end of the world instead of making room for all between', async () => {
    const corners = `<row r="1"><c r="A1" t="str"><v>Step</v></c><c r="XFD1" t="str"><v>x</v></c></row>
      <row r="1048576"><c r="XFD1048576" t="str"><v>y</v></c></row>`;
    expect(await fault(zip(workbookParts(corners)))).toBe('taken');
  });

  it('FILE-45 any damage is refused or read, never thrown', async () => {
    const book = Buffer.from(
      await workbook(
        sheet('a', [
          ['Step', 'Title'],
          ['Pay', '客户'],
        ]),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(book.length - 1),
        fc.nat(255),
        fc.nat(book.length),
        async (at, byte, length) => {
          const bytes = Buffer.from(book.subarray(0, Math.max(length, book.length >> 1)));
          if (at < bytes.length) bytes[at] = byte;
          expect(['taken', 'damaged', 'not-a-workbook', 'no-rows', 'too-large', 'locked']).toContain(
            await fault(bytes),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
