import { attainment, SIZES } from '../../../layout/index.ts';
import {
  type Card,
  type Lane,
  type LaneRole,
  type Measure,
  type Moment,
  ownPicture,
} from '../../../model/index.ts';
import { COLORS, type Deck, shapeOf } from './deck.ts';
import { heightOf, type Lines, type Picture, type Rect, type Run, type Sheet } from './slide.ts';

/** One box in a cell. */
export interface Item {
  /** Of the shape. */
  readonly name: string;
  readonly card: Card | null;
  readonly moment: Moment | null;
  readonly fill: string;
  readonly edge: string;
  readonly lines: Lines;
  /** Above the lines. */
  readonly picture: Picture | null;
}

const ITEM_PADDING = 4;
/** Pictures are cut as they are on the map, and stay low: a slide is not tall. */
const PICTURE = { most: 44, ratio: SIZES.cardPicture / SIZES.cardWidth } as const;

const pictureHeight = (width: number): number =>
  Math.min(PICTURE.most, (width - 2 * ITEM_PADDING) * PICTURE.ratio);

export const itemHeight = ({ lines, picture }: Item, width: number): number =>
  heightOf(lines, width - 2 * ITEM_PADDING - 2) +
  2 * ITEM_PADDING +
  2 +
  (picture ? pictureHeight(width) + ITEM_PADDING : 0);

/** A box that can be moved and written in, with its picture over its upper edge. */
export function drawItem(sheet: Sheet, { name, fill, edge, lines, picture }: Item, rect: Rect): void {
  const valign = picture ? 'bottom' : 'middle';
  sheet.box(rect, { name, shape: 'roundRect', fill, edge, padding: ITEM_PADDING, valign }, lines);
  if (!picture) return;
  const height = pictureHeight(rect.width);
  const at = { x: rect.x + ITEM_PADDING, y: rect.y + ITEM_PADDING, width: height / PICTURE.ratio, height };
  if (picture.data !== null) sheet.image(at, { ...picture, data: picture.data });
  else sheet.box(at, { name: picture.name, fill: COLORS.chip });
}

function between(runs: readonly (Run | null)[], size: number): Run[] {
  const known = runs.filter((run) => run !== null);
  return known.flatMap((run, nth) =>
    nth === 0 ? [run] : [{ text: '  ·  ', size, color: COLORS.faint }, run],
  );
}

/** Channel, standards and moments of a card, as far as it has them. */
function marksOf(card: Card, deck: Deck, size: number): Run[] {
  const { words, drawing, snapshot } = deck;
  const mark = (text: string, color: string, count: number): Run | null =>
    count === 0 ? null : { text: `${text} ${deck.number(count)}`, size, color };
  const channel = card.channel === undefined ? undefined : snapshot.library.channels.get(card.channel);
  const moments = deck.momentsOn.get(card.id) ?? [];
  const of = (kind: Moment['kind']) => moments.filter((moment) => moment.kind === kind).length;
  return between(
    [
      channel ? { text: deck.title(channel.name), size, color: COLORS.muted } : null,
      mark(words.marks.sla, COLORS.standards.sla, card.slas.length),
      mark(words.marks.script, COLORS.standards.script, card.scripts.length),
      mark(words.marks.authority, COLORS.standards.authority, card.authorities.length),
      mark(drawing.moments.pain, COLORS.moments.pain.ink, of('pain')),
      mark(drawing.moments.delight, COLORS.moments.delight.ink, of('delight')),
    ],
    size,
  );
}

function pictureOf({ id, title, image }: Card, deck: Deck): Picture | null {
  const source = ownPicture(image);
  if (source === null) return null;
  const data = deck.pictures[source]?.data ?? null;
  return { name: `picture ${id}`, alternative: deck.words.picture(deck.title(title)), data };
}

export function cardItem(card: Card, role: LaneRole, deck: Deck, size: number): Item {
  const marks = marksOf(card, deck, size - 1.5);
  return {
    name: shapeOf(card),
    card,
    moment: null,
    fill: COLORS.roles[role].card,
    edge: COLORS.roles[role].edge,
    lines: [
      [{ text: deck.title(card.title), size, color: COLORS.ink, bold: role === 'touchpoint' }],
      ...(marks.length > 0 ? [marks] : []),
    ],
    picture: pictureOf(card, deck),
  };
}

const DOTS = 5;

function momentItem(moment: Moment, deck: Deck, size: number): Item {
  const { fill, edge, ink, mark } = COLORS.moments[moment.kind];
  const dots = '●'.repeat(moment.intensity) + '○'.repeat(DOTS - moment.intensity);
  return {
    name: `moment ${moment.id}`,
    card: null,
    moment,
    fill,
    edge,
    lines: [
      [{ text: deck.title(moment.title), size, color: ink, bold: true }],
      between(
        [
          { text: deck.drawing.moments[moment.kind], size: size - 1.5, color: ink },
          { text: dots, size: size - 2, color: mark },
          { text: deck.words.evidence[moment.evidence.state], size: size - 1.5, color: COLORS.muted },
        ],
        size - 1.5,
      ),
    ],
    picture: null,
  };
}

function measureItem(measure: Measure, deck: Deck, size: number): Item {
  const { met } = attainment(measure);
  const color = met === null ? COLORS.ink : met ? COLORS.moments.delight.ink : COLORS.moments.pain.ink;
  const target = measure.target === undefined ? '' : ` / ${deck.number(measure.target)}`;
  return {
    name: `measure ${measure.id}`,
    card: null,
    moment: null,
    fill: COLORS.surface,
    edge: COLORS.border,
    lines: [
      [
        {
          text: `${deck.drawing.metrics[measure.metric] ?? measure.metric}  `,
          size: size - 1,
          color: COLORS.muted,
        },
        { text: deck.number(measure.value), size: size + 1, color, bold: true },
        { text: target, size: size - 1, color: COLORS.muted },
      ],
    ],
    picture: null,
  };
}

/** What stands in a cell from top to bottom, as on the map. */
export function itemsIn(lane: Lane, step: string, deck: Deck, size: number): Item[] {
  return [
    ...deck.grid.cell(lane.id, step).map((card) => cardItem(card, lane.role, deck, size)),
    ...(lane.role === 'moments' ? (deck.momentsAt.get(step) ?? []) : []).map((moment) =>
      momentItem(moment, deck, size),
    ),
    ...(lane.role === 'metrics' ? (deck.measuresAt.get(step) ?? []) : []).map((measure) =>
      measureItem(measure, deck, size),
    ),
  ];
}
