import { Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Cell, Column } from '../../tree/block.ts';
import { fittedWidths, longestWords } from '../column-widths.ts';
import { inlinesOf, runsOf } from './inlines.ts';
import { COLORS, TONES } from './look.ts';
import { STYLES, TABLES } from './styles.ts';
import { type Content, type Handler, type Place, pieces, styled } from './writing.ts';

/** A row with more text than this may break over pages: it wouldn't fit on one. */
const LONGEST_WHOLE_ROW = 900;

/** Two tables that touch would be one. */
export const afterTable = (): Paragraph => new Paragraph({ style: STYLES.after });

const TWIPS_A_POINT = 20;

/** The room in twips shared out as the columns ask and their heads need; what rounding leaves over goes to the last one. */
export function columnWidths(
  columns: readonly Pick<Column, 'title' | 'width'>[],
  room: number,
  longest: readonly number[] = [],
): number[] {
  const widths = fittedWidths(columns, room / TWIPS_A_POINT, longest).map((width) =>
    Math.floor(width * TWIPS_A_POINT),
  );
  const rest = room - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, nth) => (nth === widths.length - 1 ? width + rest : width));
}

const framing = (place: Place, widths: readonly number[]) => ({
  columnWidths: widths,
  width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' as const },
  layout: 'fixed' as const,
  ...(place.inset > 0 ? { indent: { size: place.inset, type: 'dxa' as const } } : {}),
});

const textLength = (cell: Cell): number =>
  cell.children.reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 12), 0);

const EMPTY: Cell = { children: [] };

export const table: Handler<'table'> = (block, writing, place) => {
  const { caption, columns, rows } = block;
  if (columns.length === 0) return [];
  const widths = columnWidths(columns, place.width, longestWords(block, writing.tree.locale));
  const align = columns.map(({ align }) => (align === 'end' ? ({ alignment: 'end' } as const) : {}));
  const size = (column: number) => ({ size: widths[column] as number, type: 'dxa' as const });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title }, column) =>
        new TableCell({
          width: size(column),
          shading: { type: 'clear', fill: COLORS.shade },
          verticalAlign: 'bottom',
          children: [new Paragraph({ style: STYLES.headCell, ...align[column], children: runsOf(title) })],
        }),
    ),
  });
  const body = rows.map(
    ({ cells }) =>
      new TableRow({
        ...(cells.every((cell) => textLength(cell) < LONGEST_WHOLE_ROW) ? { cantSplit: true } : {}),
        children: columns.map((_, column) => {
          const cell = cells[column] ?? EMPTY;
          return new TableCell({
            width: size(column),
            ...(cell.tone && cell.tone !== 'plain'
              ? { shading: { type: 'clear' as const, fill: TONES[cell.tone].fill } }
              : {}),
            children: [
              new Paragraph({
                style: STYLES.cell,
                ...align[column],
                children: inlinesOf(cell.children, writing),
              }),
            ],
          });
        }),
      }),
  );
  const grid = new Table({
    style: TABLES.grid,
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    ...framing(place, widths),
    rows: [head, ...body],
  });
  const above = caption ? [styled(STYLES.caption, runsOf(caption), place.inset)] : [];
  return pieces(...above, grid, afterTable());
};

export const facts: Handler<'facts'> = ({ items }, writing, place) =>
  pieces(
    ...nameTable(
      items.map(({ name, value }) => ({
        name,
        value: new Paragraph({ style: STYLES.cell, children: inlinesOf(value, writing) }),
      })),
      place,
    ),
  );

/** Names beside their values, each in a row; none without any. */
export function nameTable(
  items: readonly { readonly name: string; readonly value: Paragraph }[],
  place: Place,
): Content[] {
  if (items.length === 0) return [];
  const widths = columnWidths(
    [
      { title: '', width: 26 },
      { title: '', width: 74 },
    ],
    place.width,
  );
  const rows = items.map(
    ({ name, value }) =>
      new TableRow({
        children: [
          new TableCell({
            width: { size: widths[0] as number, type: 'dxa' },
            children: [styled(STYLES.factName, runsOf(name))],
          }),
          new TableCell({ width: { size: widths[1] as number, type: 'dxa' }, children: [value] }),
        ],
      }),
  );
  return [
    new Table({
      style: TABLES.facts,
      tableLook: { firstColumn: true, noHBand: true, noVBand: true },
      ...framing(place, widths),
      rows,
    }),
    afterTable(),
  ];
}
