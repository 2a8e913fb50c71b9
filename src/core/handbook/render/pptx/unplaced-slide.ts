import type { Card } from '../../../model/index.ts';
import { COLORS, type Deck } from './deck.ts';
import { drawHeading } from './heading.ts';
import { cardItem, drawItem, type Item, itemHeight } from './items.ts';
import { notesOn } from './notes.ts';
import { BODY_BOTTOM, BODY_TOP, CELL_GAP } from './plan.ts';
import { type Rect, type Sheet, SLIDE } from './slide.ts';

const COLUMNS = 4;
const WIDTH = (SLIDE.width - 2 * SLIDE.margin) / COLUMNS - CELL_GAP;
const SIZE = 10;

type Laid = readonly { readonly item: Item; readonly rect: Rect }[];

/** Cards that have lost their place, in columns; as many slides as they need. */
export function layUnplaced(cards: readonly Card[], deck: Deck): Laid[] {
  const slides: { item: Item; rect: Rect }[][] = [];
  let column = COLUMNS;
  let y = BODY_TOP;
  for (const card of cards) {
    const item = cardItem(card, deck.snapshot.lanes.get(card.lane)?.role ?? 'notes', deck, SIZE);
    const height = itemHeight(item, WIDTH);
    if (column === COLUMNS || y + height > BODY_BOTTOM) {
      column++;
      y = BODY_TOP;
      if (column >= COLUMNS) {
        slides.push([]);
        column = 0;
      }
    }
    const x = SLIDE.margin + column * (WIDTH + CELL_GAP);
    slides.at(-1)?.push({ item, rect: { x, y, width: WIDTH, height } });
    y += height + CELL_GAP;
  }
  return slides;
}

export function drawUnplaced(sheet: Sheet, laid: Laid, deck: Deck): void {
  drawHeading(sheet, { title: deck.words.unplaced, line: '', color: COLORS.faint });
  for (const { item, rect } of laid) drawItem(sheet, item, rect);
  sheet.note(
    ...notesOn(
      laid.map(({ item }) => item),
      deck,
    ),
  );
}
