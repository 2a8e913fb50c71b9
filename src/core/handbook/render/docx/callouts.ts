import { Paragraph, Table, TableCell, TableRow } from 'docx';
import { runsOf } from './inlines.ts';
import { TONES } from './look.ts';
import { RUNS, STYLES, TABLES } from './styles.ts';
import { afterTable } from './tables.ts';
import { type Content, type Handler, OUTERMOST, type Piece, pieces } from './writing.ts';

const PADDING = 170;
const NONE = { style: 'nil' } as const;

/** Word wants a paragraph at the end of a cell, and no list or table in its place. */
const closed = (contents: readonly Content[]): Content[] =>
  contents.at(-1) instanceof Paragraph ? [...contents] : [...contents, afterTable()];

/** Tables have no room above them of their own. */
const beforeBox = (): Paragraph =>
  new Paragraph({ style: STYLES.after, spacing: { line: 120, lineRule: 'exact', after: 0 } });

/** A box of one cell, so that whatever stands in it may be anything. */
export function callout(writeBlocks: (place: typeof OUTERMOST) => Piece[]): Handler<'callout'> {
  return ({ tone, title }, { words }, place) => {
    const { mark, fill, ink } = TONES[tone];
    const label = tone === 'plain' || title.startsWith(words.tones[tone]) ? '' : words.tones[tone];
    const heading = [
      ...runsOf(label, { style: RUNS.label }),
      ...(label !== '' && title !== '' ? runsOf('\u2002') : []),
      ...runsOf(title),
    ];
    const width = place.width;
    const inside = writeBlocks({ ...OUTERMOST, depth: place.depth, width: width - 2 * PADDING });
    const cell = new TableCell({
      width: { size: width, type: 'dxa' },
      shading: { type: 'clear', fill },
      margins: { top: 90, bottom: 90, left: PADDING, right: PADDING },
      borders: { top: NONE, bottom: NONE, right: NONE, left: { style: 'single', size: 24, color: mark } },
      children: closed([
        ...(heading.length > 0
          ? [new Paragraph({ style: STYLES.calloutTitle, run: { color: ink }, children: heading })]
          : []),
        ...inside.map(({ content }) => content),
      ]) as (Paragraph | Table)[],
    });
    const box = new Table({
      style: TABLES.callout,
      columnWidths: [width],
      width: { size: width, type: 'dxa' },
      layout: 'fixed',
      ...(place.inset > 0 ? { indent: { size: place.inset, type: 'dxa' as const } } : {}),
      rows: [new TableRow({ children: [cell] })],
    });
    return pieces(beforeBox(), box, afterTable());
  };
}
