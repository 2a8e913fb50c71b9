import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsFromText, titleAndBody } from './index.ts';

describe('FILE-20 pasted text becomes card titles', () => {
  const cases: Array<[string, string, string[][]]> = [
    ['nothing', '', []],
    ['white space', ' \n\t\r\n', []],
    ['one line', 'Call the hotline', [['Call the hotline']]],
    ['lines', 'a\nb\r\nc\rd', [['a'], ['b'], ['c'], ['d']]],
    [
      'cells',
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'cells of ragged rows',
      'a\tb\tc\nd\n',
      [
        ['a', 'b', 'c'],
        ['d', '', ''],
      ],
    ],
    [
      'empty cells and rows inside',
      'a\tb\n\t\nc\td\n\t\n',
      [
        ['a', 'b'],
        ['', ''],
        ['c', 'd'],
      ],
    ],
    [
      'a first empty cell',
      '\ta\tb\nc\td\te',
      [
        ['', 'a', 'b'],
        ['c', 'd', 'e'],
      ],
    ],
    [
      'quoted cells',
      '"a\nb"\t"say ""hi"""\n"c\td"\te',
      [
        ['a\nb', 'say "hi"'],
        ['c d', 'e'],
      ],
    ],
    ['one quoted cell', '"a\n- b"', [['a\n- b']]],
    ['a quoted cell with blank lines around', '"\n a  b \n\nc\n"\td', [['a b\n\nc', 'd']]],
    ['quotes that are text', '"Yes" she said\n5" pipe', [['"Yes" she said'], ['5" pipe']]],
    [
      'quotes that never close',
      '"a\tb\nc',
      [
        ['"a', 'b'],
        ['c', ''],
      ],
    ],
    ['bullets', '- a\n• b\n* c\n·d\n– e', [['a'], ['b'], ['c'], ['d'], ['e']]],
    ['numbers', '1. a\n2) b\n3、丙\n4.丁\n（5）戊\n⑥己', [['a'], ['b'], ['丙'], ['丁'], ['戊'], ['己']]],
    ['boxes', '[ ] a\n[x] b\n☐ c', [['a'], ['b'], ['c']]],
    ['indented bullets', '- a\n\t- b\n\t\t• c\n  - d', [['a'], ['b'], ['c'], ['d']]],
    ['a bullet and a tab', '•\ta\n1.\tb', [['a'], ['b']]],
    [
      'what only looks like bullets',
      '-5 degrees\n1.5 h\n2026. A year\n*bold*',
      [['-5 degrees'], ['1.5 h'], ['2026. A year'], ['*bold*']],
    ],
    ['empty lines of a list', '- a\n\n- b\n\n', [['a'], ['b']]],
    [
      'Chinese',
      '客户来电\t查询订单\n登记\t',
      [
        ['客户来电', '查询订单'],
        ['登记', ''],
      ],
    ],
    ['a byte order mark', '\uFEFFa', [['a']]],
  ];
  for (const [name, text, rows] of cases)
    it(`FILE-20 ${name}`, () => expect(cardsFromText(text)).toEqual(rows));

  it('FILE-20 a tab behind a bullet in a grid stays a cell', () => {
    expect(cardsFromText('1.\ta\tb\n2.\tc\td')).toEqual([
      ['1.', 'a', 'b'],
      ['2.', 'c', 'd'],
    ]);
  });

  it('FILE-20 any text gives rows of one length; cells and their lines are trimmed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', '-', ' ', '1', '.', '客') }),
        (text) => {
          const rows = cardsFromText(text);
          for (const row of rows) {
            expect(row.length).toBe(rows[0]?.length);
            for (const cell of row) {
              expect(cell).toBe(cell.trim());
              for (const line of cell.split('\n')) expect(line).toBe(line.trim().replace(/\s+/g, ' '));
            }
          }
        },
      ),
    );
  });

  it('FILE-20 what a spreadsheet puts on the clipboard is read back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', 'b', '客'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), (rows) => {
        const quote = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
        const clipboard = rows.map((row) => row.map(quote).join('\t')).join('\r\n');
        const tidy = (text: string) => text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
        const plain = rows.map((row) => row.map((text) => tidy(text).join('\n').trim()));
        fc.pre(plain.every((row) => row.every((text) => text !== '')));
        expect(cardsFromText(clipboard)).toEqual(plain);
      }),
    );
  });

  it('FILE-21 a text too long for a title is kept whole in the body', () => {
    const long = '客😀'.repeat(200);
    const { title, body } = titleAndBody(long);
    expect([...title].length).toBe(200);
    expect(title.isWellFormed()).toBe(true);
    expect(body).toBe(long);
    expect(titleAndBody('short')).toEqual({ title: 'short', body: '' });
  });

  it('FILE-20 a large paste takes no time', () => {
    const started = performance.now();
    expect(cardsFromText('"'.repeat(200_000)).length).toBe(1);
    expect(cardsFromText('"a\t'.repeat(50_000)).length).toBe(1);
    expect(cardsFromText(`a${'\t'.repeat(200_000)}`).length).toBe(1);
    expect(cardsFromText(`${' '.repeat(200_000)}a`).length).toBe(1);
    expect(cardsFromText('a\tb\n'.repeat(20_000)).length).toBe(20_000);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
