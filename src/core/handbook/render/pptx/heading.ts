import { COLORS, type Deck } from './deck.ts';
import { type Sheet, SLIDE, shortened } from './slide.ts';

/** The head of a slide: what it is about, what for, and which part of it this is. */
export function drawHeading(
  sheet: Sheet,
  { title, line, color, part }: { title: string; line: string; color: string; part?: string },
): void {
  const { margin, width } = SLIDE;
  const room = width - 2 * margin - 120;
  sheet.box({ x: 0, y: 0, width, height: 5 }, { name: 'bar', fill: color });
  sheet.box({ x: margin, y: 14, width: room, height: 32 }, { name: 'title', valign: 'middle' }, [
    [{ text: shortened(title, 22, room, 1), size: 22, color: COLORS.ink, bold: true }],
  ]);
  if (line !== '') {
    sheet.box({ x: margin, y: 46, width: room, height: 22 }, { name: 'goal', valign: 'top' }, [
      [{ text: shortened(line, 11, room, 1), size: 11, color: COLORS.muted }],
    ]);
  }
  if (part) {
    sheet.box(
      { x: width - margin - 120, y: 14, width: 120, height: 32 },
      { name: 'part', align: 'right', valign: 'middle' },
      [[{ text: part, size: 12, color: COLORS.muted }]],
    );
  }
}

/** Whose journey it is, and the number of the slide. */
export function drawFooting(sheet: Sheet, deck: Deck, number: number): void {
  const { margin, width, height } = SLIDE;
  const y = height - 22;
  const title = shortened(deck.title(deck.snapshot.journey.title), 9, 500, 1);
  sheet.box({ x: margin, y, width: 520, height: 14 }, { name: 'journey', valign: 'middle' }, [
    [{ text: title, size: 9, color: COLORS.muted }],
  ]);
  sheet.box(
    { x: width - margin - 60, y, width: 60, height: 14 },
    { name: 'number', align: 'right', valign: 'middle' },
    [[{ text: String(number), size: 9, color: COLORS.muted }]],
  );
}
