import { curveLegend, drawCurves } from './curve.ts';
import { COLORS, type Deck } from './deck.ts';
import { drawHeading } from './heading.ts';
import { drawItem, type Item, itemHeight } from './items.ts';
import { drawLinks, type Placed } from './links.ts';
import { notesOn } from './notes.ts';
import { BODY_TOP, CELL_GAP, LABEL_WIDTH, PLOT_HEIGHT, type Row, type StagePage } from './plan.ts';
import { type Rect, type Sheet, SLIDE, shortened } from './slide.ts';

const LEFT = SLIDE.margin;
const GRID = LEFT + LABEL_WIDTH;

interface Laid {
  readonly item: Item;
  readonly rect: Rect;
}

function drawHeads(sheet: Sheet, { steps, columnWidth, headHeight, stage }: StagePage, deck: Deck): void {
  const { fill, mark } = COLORS.phases[stage.phase];
  sheet.box(
    { x: LEFT, y: BODY_TOP, width: LABEL_WIDTH - 4, height: headHeight },
    { name: 'phase', valign: 'middle' },
    [[{ text: deck.drawing.phases[stage.phase], size: 10, color: mark, bold: true }]],
  );
  for (const [nth, step] of steps.entries()) {
    sheet.box(
      { x: GRID + nth * columnWidth + 1, y: BODY_TOP, width: columnWidth - 2, height: headHeight },
      { name: `step ${step.id}`, fill, align: 'center', valign: 'middle', padding: 3 },
      [[{ text: deck.title(step.title), size: 11, color: COLORS.ink, bold: true }]],
    );
  }
}

function drawBand(sheet: Sheet, row: Row, y: number, page: StagePage, deck: Deck): void {
  const { steps, columnWidth } = page;
  const { band, mark } = COLORS.roles[row.lane.role];
  const width = LABEL_WIDTH + steps.length * columnWidth;
  sheet.box({ x: LEFT, y, width, height: row.height }, { name: `lane ${row.lane.id}`, fill: band });
  sheet.box({ x: LEFT, y, width: 3, height: row.height }, { name: 'mark', fill: mark });
  sheet.line(
    { x: LEFT, y: y + row.height, width, height: 0 },
    { name: 'edge', color: COLORS.hairline, width: 0.5 },
  );
  const room = LABEL_WIDTH - 16;
  const name = row.lane.title.trim() === '' ? deck.drawing.roles[row.lane.role] : deck.title(row.lane.title);
  sheet.box(
    { x: LEFT + 7, y: y + 3, width: LABEL_WIDTH - 10, height: row.height - 6 },
    { name: 'lane title', valign: 'top' },
    [
      [
        {
          text: shortened(name, 9, room, row.height >= 30 ? 2 : 1),
          size: 9,
          color: COLORS.ink,
          bold: true,
        },
      ],
      ...(row.plot ? curveLegend(steps, deck, 8, room).slice(0, 5) : []),
    ],
  );
}

function layRow(row: Row, top: number, { columnWidth }: StagePage): Laid[][] {
  return row.cells.map((cell, column) => {
    let y = top + CELL_GAP + (row.plot ? PLOT_HEIGHT : 0);
    const x = GRID + column * columnWidth + CELL_GAP;
    const width = columnWidth - 2 * CELL_GAP;
    return cell.map((item) => {
      const rect = { x, y, width, height: itemHeight(item, width) };
      y += rect.height + CELL_GAP;
      return { item, rect };
    });
  });
}

/** The blueprint's lines that run below this lane, with their names at the right edge. */
function drawLines(sheet: Sheet, { lines }: Row, bottom: number, page: StagePage, deck: Deck): void {
  const width = LABEL_WIDTH + page.steps.length * page.columnWidth;
  for (const kind of lines) {
    sheet.line(
      { x: LEFT, y: bottom, width, height: 0 },
      {
        name: deck.drawing.lines[kind],
        color: COLORS.lines,
        width: 1.25,
        dash: kind === 'interaction' ? 'solid' : 'dash',
      },
    );
  }
  if (lines.length === 0) return;
  const text = lines.map((kind) => deck.drawing.lines[kind]).join(' · ');
  sheet.box(
    { x: LEFT + width - 240, y: bottom - 11, width: 236, height: 11 },
    { name: 'line name', align: 'right', valign: 'middle' },
    [[{ text, size: 7.5, color: COLORS.muted }]],
  );
}

/** Steps across, lanes down, and everything in its cell as a box that can be moved and written in. */
export function drawStageSlide(sheet: Sheet, page: StagePage, deck: Deck): void {
  const { stage, steps, rows, part, parts, columnWidth, headHeight } = page;
  drawHeading(sheet, {
    title: deck.title(stage.title),
    line: stage.goal.replace(/\s+/gu, ' ').trim(),
    color: COLORS.phases[stage.phase].mark,
    ...(parts > 1 ? { part: deck.words.part(part, parts) } : {}),
  });
  if (steps.length > 0) drawHeads(sheet, page, deck);
  const laid: Laid[][][] = [];
  let y = BODY_TOP + headHeight;
  for (const row of rows) {
    drawBand(sheet, row, y, page, deck);
    if (row.plot) {
      drawCurves(
        sheet,
        { x: GRID, y: y + 3, width: steps.length * columnWidth, height: PLOT_HEIGHT - 6 },
        steps,
        deck,
      );
    }
    laid.push(layRow(row, y, page));
    y += row.height;
    drawLines(sheet, row, y, page, deck);
  }
  if (rows.length === 0) {
    sheet.box(
      { x: LEFT, y: y + 40, width: SLIDE.width - 2 * LEFT, height: 40 },
      { name: 'nothing', align: 'center' },
      [[{ text: deck.words.nothing, size: 14, color: COLORS.muted }]],
    );
  }
  const placed = new Map<string, Placed>();
  for (const column of steps.keys()) {
    let order = 0;
    for (const { item, rect } of laid.flatMap((row) => row[column] ?? [])) {
      if (item.card) placed.set(item.card.id, { rect, column, order });
      order++;
    }
  }
  // Below the boxes, so that no line runs over a text.
  drawLinks(sheet, placed, deck);
  for (const { item, rect } of laid.flat(2)) drawItem(sheet, item, rect);
  sheet.note(
    [deck.title(stage.title), ...(parts > 1 ? [deck.words.part(part, parts)] : [])].join(' · '),
    ...(stage.goal.trim() === '' ? [] : [stage.goal]),
    '',
    ...notesOn(
      laid.flat(2).map(({ item }) => item),
      deck,
    ),
  );
}
