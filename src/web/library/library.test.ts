import { describe, expect, it } from 'vitest';
import { arrange } from './grid/arrange.ts';
import { cellAfter, cellBeside, type Field, rangeOf } from './grid/moves.ts';
import { readTsv, writeTsv } from './grid/tsv.ts';
import { rowsInSight } from './grid/window.ts';

describe('the clipboard', () => {
  it('gives back what was copied, whatever stands in the cells', () => {
    const rows = [
      ['=SUM(A1)', 'two\nlines', 'a "quoted" word'],
      ['', '\ttab', "'=kept"],
      ['-3', '＝全角', '"'],
    ];
    expect(readTsv(writeTsv(rows))).toEqual(rows);
  });

  it('is read as spreadsheets write it', () => {
    expect(readTsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readTsv('"x\ny"\t"a ""b"""')).toEqual([['x\ny', 'a "b"']]);
    expect(readTsv('"open\tnext')).toEqual([['"open', 'next']]);
    expect(readTsv('one')).toEqual([['one']]);
  });

  it('holds no cell that a spreadsheet would run', () => {
    expect(writeTsv([['=1+1', '@x', '+1', '-1']]).split('\t')).toEqual(["'=1+1", "'@x", "'+1", "'-1"]);
  });
});

const ids = ['a', 'b', 'c'];
const field: Field = { ids, keys: ['x', 'y'], rowOf: (id) => ids.indexOf(id) };

it('walks from cell to cell, and no further than there are any', () => {
  expect(cellBeside(field, { id: 'a', key: 'x' }, { rows: 1, columns: 1 })).toEqual({ id: 'b', key: 'y' });
  expect(cellBeside(field, { id: 'b', key: 'y' }, { rows: 99, columns: 99 })).toEqual({ id: 'c', key: 'y' });
  expect(cellAfter(field, { id: 'a', key: 'y' }, 1)).toEqual({ id: 'b', key: 'x' });
  expect(cellAfter(field, { id: 'a', key: 'x' }, -1)).toBeNull();
  expect(cellAfter(field, { id: 'c', key: 'y' }, 1)).toBeNull();
  expect(rangeOf(field, { id: 'c', key: 'x' }, { id: 'a', key: 'y' })).toEqual({
    top: 0,
    bottom: 2,
    left: 0,
    right: 1,
  });
});

it('draws the rows in sight and some around them', () => {
  expect(rowsInSight({ top: 0, height: 360 }, 36, 10_000, 8)).toEqual({ from: 0, to: 18 });
  expect(rowsInSight({ top: 36_000, height: 360 }, 36, 10_000, 8)).toEqual({ from: 992, to: 1018 });
  // After many rows were deleted at once, before the scrolling follows.
  expect(rowsInSight({ top: 36_000, height: 360 }, 36, 5, 8)).toEqual({ from: 5, to: 5 });
});

it('finds by every word in any cell, and sorts with empty cells last', () => {
  const records = [
    ['b', ''],
    ['a10', 'x'],
    ['A9', 'ｘ y'],
  ] as const;
  const all = { records, textsOf: (record: readonly string[]) => record, keys: ['one', 'two'] };
  const { compare } = new Intl.Collator('en', { numeric: true });
  expect(arrange(all, 'X a', null, compare)).toEqual([records[1], records[2]]);
  expect(arrange(all, '', { key: 'one', down: false }, compare)).toEqual([
    records[2],
    records[1],
    records[0],
  ]);
  expect(arrange(all, '', { key: 'two', down: true }, compare).at(-1)).toBe(records[0]);
});
