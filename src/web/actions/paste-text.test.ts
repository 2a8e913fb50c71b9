import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { cardsFromText } from '../../core/interchange/index.ts';
import { gridOf, LIMITS } from '../../core/model/index.ts';
import { copySelection, type Spot } from './index.ts';
import { pasteText } from './paste-text.ts';
import { EMPTY, liveMaps, template } from './testing/live-map.ts';
import { guardCell, unguardCell } from './tsv.ts';

const liveMap = liveMaps(() => new Y.Doc());

const hotel = () => liveMap(template('hotel.en'));
const source = hotel().snapshot();
const grid = gridOf(source);
const at = (lane: number, step: number): Spot => ({
  cell: { lane: grid.lanes.at(lane)?.id ?? '', step: grid.steps.at(step)?.id ?? '' },
  card: null,
});

function pasted(matrix: ReadonlyArray<readonly string[]>, spot = at(0, 0)) {
  const map = hotel();
  const { commands, selection } = map.run(pasteText(map.snapshot(), spot, matrix));
  expect(commands.length).toBeLessThanOrEqual(1);
  const cards = (selection ?? []).flatMap(({ id }) => map.snapshot().cards.get(id) ?? []);
  return { map, cards };
}

describe('pasting text', () => {
  it('stacks a column of lines in the cell, after the card that the keyboard stands on', () => {
    const { lane, step } = source.cards.list[0] ?? { lane: '', step: '' };
    const [first] = grid.cell(lane, step);
    const { map, cards } = pasted([['one'], ['two'], [''], ['three']], {
      cell: { lane, step },
      card: first?.id ?? null,
    });
    expect(cards.map(({ title }) => title)).toEqual(['one', 'two', 'three']);
    const titles = gridOf(map.snapshot())
      .cell(lane, step)
      .map(({ title }) => title);
    expect(titles.slice(0, 4)).toEqual([first?.title, 'one', 'two', 'three']);
  });

  it('spreads columns over the steps, and makes those that are lacking', () => {
    const { map, cards } = pasted(
      [
        ['a', 'b', '', 'd'],
        ['', 'c', '', ''],
      ],
      at(1, -1),
    );
    const columns = gridOf(map.snapshot()).steps.map(({ id }) => id);
    expect(columns).toHaveLength(grid.steps.length + 2);
    expect(cards.map(({ title, step }) => [title, columns.indexOf(step) - grid.steps.length + 1])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 1],
      ['d', 2],
    ]);
    expect(new Set(cards.map(({ lane }) => lane))).toEqual(new Set([grid.lanes[1]?.id]));
  });

  it('makes a first stage, step and lane on an empty map', () => {
    const map = liveMap(EMPTY);
    map.run(pasteText(map.snapshot(), null, [['a', 'b']]));
    const made = gridOf(map.snapshot());
    expect(made.steps).toHaveLength(2);
    expect(made.lanes).toHaveLength(1);
    expect(made.unplaced).toHaveLength(0);
  });

  it('stacks in the last step when there can be no more', () => {
    const { map, cards } = pasted([Array.from({ length: LIMITS.steps + 5 }, (_, i) => `${i}`)]);
    expect(map.snapshot().steps.size).toBe(LIMITS.steps);
    expect(cards).toHaveLength(LIMITS.steps + 5);
    expect(cards.at(-1)?.step).toBe(cards.at(-2)?.step);
  });

  it('refuses more cards than a map can hold', () => {
    const matrix = Array.from({ length: LIMITS.cards }, () => ['x']);
    expect(pasteText(source, at(0, 0), matrix).refused).toBe('too-many-cards');
  });

  it('keeps what is too long for a title in the body, and what is too long for that in the next card', () => {
    const long = '客'.repeat(LIMITS.title + 1);
    const [card] = pasted([[long]]).cards;
    expect([...(card?.title ?? '')].length).toBeLessThanOrEqual(LIMITS.title);
    expect(card?.body).toBe(long);
    const lines = pasted([['title\r\nline 1\nline 2']]).cards;
    expect(lines).toMatchObject([{ title: 'title', body: 'line 1\nline 2' }]);
    const { cards } = pasted([['a😀'.repeat(LIMITS.prose)]]);
    expect(cards.map(({ body }) => body).join('')).toBe('a😀'.repeat(LIMITS.prose));
  });

  it('takes the first line of a spreadsheet’s cell as the title and the rest as the body', () => {
    const { cards } = pasted(
      cardsFromText('"Calls the hotline\nAsks for the order\n\nGives the number"\tWaits'),
    );
    expect(cards).toMatchObject([
      { title: 'Calls the hotline', body: 'Asks for the order\n\nGives the number' },
      { title: 'Waits', body: '' },
    ]);
    const [alone] = pasted(cardsFromText('"来电咨询\n查询订单"')).cards;
    expect(alone).toMatchObject({ title: '来电咨询', body: '查询订单' });
  });

  it('takes off the apostrophe that guards a formula, and nothing else', () => {
    const { cards } = pasted([["'=1+1"], ["'tis"], ['=SUM(A1)'], ["''=x"]]);
    expect(cards.map(({ title }) => title)).toEqual(['=1+1', "'tis", '=SUM(A1)', "'=x"]);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '＝', 'a', '-') }), (text) => {
        const guarded = guardCell(text);
        expect(unguardCell(guarded)).toBe(text);
        expect(/^[=+\-@＝＋－＠]/.test(guarded)).toBe(false);
      }),
    );
  });

  it('survives any text, as text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), { maxLength: 6 }),
        fc.nat(30),
        fc.nat(30),
        (matrix, row, column) => {
          const { map } = pasted(matrix, at(row % grid.lanes.length, column % grid.steps.length));
          expect(gridOf(map.snapshot()).unplaced).toHaveLength(0);
        },
      ),
      { numRuns: 20 },
    );
    const hostile = '<script>alert(1)</script>\u0000 [x](javascript:alert(1)) \ud800';
    const [card] = pasted([[hostile]]).cards;
    expect(card?.title).toBe('<script>alert(1)</script> [x](javascript:alert(1)) \ufffd');
  });
});

describe('copied text', () => {
  it('is a table of titles that comes back as the same cards', () => {
    const block = source.cards.list.filter(({ lane }) => lane === grid.lanes[2]?.id);
    const picks = block.map(({ id }) => ({ table: 'cards' as const, id }));
    const text = copySelection(source, picks)?.text ?? '';
    const { map, cards } = pasted(cardsFromText(text), at(2, 0));
    expect(cards.map(({ title }) => title).sort()).toEqual(block.map(({ title }) => title).sort());
    expect(map.snapshot().steps.size).toBe(source.steps.size);
    for (const { title, step } of cards) {
      expect(block.filter((card) => card.step === step).map((card) => card.title)).toContain(title);
    }
  });

  it('names lanes and steps when headers were copied', () => {
    const text = copySelection(source, [{ table: 'steps', id: grid.steps[0]?.id ?? '' }])?.text ?? '';
    const lines = text.split('\n').map((line) => line.split('\t'));
    expect(lines[0]).toEqual(['', grid.steps[0]?.title]);
    expect(lines.map(([first]) => first)).toContain(grid.lanes[1]?.title);
  });

  it('never begins a cell with a formula', () => {
    const map = hotel();
    const { selection } = map.run(
      pasteText(map.snapshot(), at(0, 0), [['=cmd|calc'], ['"quoted', '＝1'], ['@a']]),
    );
    const text = copySelection(map.snapshot(), selection ?? [])?.text;
    expect(
      text
        ?.split(/[\t\n]/)
        .filter((cell) => cell !== '')
        .sort(),
    ).toEqual(['"""quoted"', "'=cmd|calc", "'@a", "'＝1"].sort());
  });
});
