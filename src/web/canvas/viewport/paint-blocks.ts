import {
  type CardBox,
  type Drawing,
  ICON_GRID,
  MARK_ICONS,
  type MomentBox,
  type Palette,
  type PictureFace,
  type Rect,
  seriesColor,
} from '../../../core/layout/index.ts';
import { isDimmed, isMomentDimmed, type Lights, litIn } from '../../session/index.ts';
import { overlap } from '../drawing/places.ts';

interface Blocks {
  /** From the world to the canvas, device pixels included. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  /** The stretch of the world to draw. */
  readonly seen: Rect;
  /** What is lit while the rest is dimmed. */
  readonly lights?: Lights;
  /** `ground` leaves out what stands in the cells. */
  readonly only?: 'all' | 'ground';
  /** Paints what is on a card's picture; without it the card is a block like any other. */
  readonly picture?: (box: CardBox, face: PictureFace) => void;
}

const NO_LANES: Drawing['lanes'] = [];
const NO_LIGHTS: Lights = { lights: {} };
/** As much of a dimmed thing's colour is left as close by. */
const DIM = 0.25;
/** Pixels of the canvas: a block lower than this holds no sign that could be told, and a sign is never smaller than that. */
const [LEAST_BLOCK, LEAST_SIGN] = [11, 7];

const SIGNS = {
  pain: new Path2D(MARK_ICONS.pain.path),
  delight: new Path2D(MARK_ICONS.delight.path),
} as const;

/** The map without its words: bands, cards as blocks, moments, curves, lines. For the far view and the minimap. */
export function paintBlocks(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  colors: Palette,
  { scale, x, y, seen, lights = NO_LIGHTS, only = 'all', picture }: Blocks,
): void {
  context.setTransform(scale, 0, 0, scale, x, y);
  const strength = (dimmed: boolean) => (dimmed ? DIM : 1);
  const lit = litIn(lights);
  // Nothing is thinner than a hair on the screen.
  const hair = 1 / scale;
  for (const lane of drawing.lanes) {
    if (!overlap(lane, seen)) continue;
    context.fillStyle = colors.roles[lane.role].band;
    context.fillRect(lane.x, lane.y, lane.width, lane.height);
  }
  paintRules(context, drawing, colors, hair);
  if (only === 'all') paintLines(context, drawing, colors, hair);
  for (const lane of only === 'all' ? drawing.lanes : NO_LANES) {
    if (!overlap(lane, seen)) continue;
    for (const { chip, x: left, y: top, cards } of lane.folds) {
      if (!chip) continue;
      context.fillStyle = colors.roles[lane.role].mark;
      context.globalAlpha = 0.4 * strength(cards.length > 0 && cards.every((id) => isDimmed(lights, id)));
      context.fillRect(left, top, chip.width, chip.height);
      context.globalAlpha = 1;
    }
    for (const cell of lane.cells) {
      for (const box of cell.cards) {
        if (!overlap(box, seen)) continue;
        paintCard(context, box, colors.roles[box.role], hair, strength(isDimmed(lights, box.id)), picture);
      }
      for (const box of cell.moments) {
        if (!overlap(box, seen)) continue;
        context.globalAlpha = strength(isMomentDimmed(lights, box.id, box.card));
        paintMoment(context, box, colors, hair);
        context.globalAlpha = 1;
      }
      for (const box of cell.measures) {
        context.fillStyle = box.met === false ? colors.moments.pain.edge : colors.chip;
        context.globalAlpha = strength(lit !== null && !lit.measures?.has(box.id));
        if (overlap(box, seen)) context.fillRect(box.x, box.y, box.width, box.height);
        context.globalAlpha = 1;
      }
    }
  }
  paintCurves(context, drawing, colors, hair);
}

function paintRules(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  colors: Palette,
  hair: number,
): void {
  context.fillStyle = colors.hairline;
  for (const lane of drawing.lanes.slice(1)) context.fillRect(lane.x, lane.y, lane.width, hair);
  context.fillStyle = colors.separator;
  for (const column of drawing.columns) {
    if (column.startsStage) {
      context.fillRect(column.x, drawing.headerHeight, hair, drawing.height - drawing.headerHeight);
    }
  }
}

/** The lines of the blueprint; close by they are built. */
function paintLines(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  colors: Palette,
  hair: number,
): void {
  context.fillStyle = colors.lines;
  for (const line of drawing.lines) context.fillRect(line.x, line.y, line.width, 1.5 * hair);
}

function paintCard(
  context: CanvasRenderingContext2D,
  box: CardBox,
  look: Palette['roles'][keyof Palette['roles']],
  hair: number,
  strength: number,
  picture: Blocks['picture'],
): void {
  const { x, y, width, height, face } = box;
  context.globalAlpha = strength;
  context.fillStyle = look.card;
  context.fillRect(x, y, width, height);
  if (face.picture) picture?.(box, face.picture);
  context.fillStyle = look.mark;
  context.globalAlpha = 0.5 * strength;
  context.fillRect(x, y, Math.max(4, 2 * hair), height);
  context.globalAlpha = 0.22 * strength;
  // Where the title is, so that a card still looks like one.
  const { title } = face;
  const line = title.lineHeight * 0.5;
  title.lines.forEach((text, index) => {
    const length = Math.min(title.width, Math.max(12, text.length * title.size * 0.55));
    context.fillRect(x + title.x, y + title.y + index * title.lineHeight + line / 2, length, line);
  });
  context.globalAlpha = 1;
}

/** Pains and delights differ by shape, not by colour alone: a sign on a block, or the sign by itself where it would be too small. */
function paintMoment(
  context: CanvasRenderingContext2D,
  { kind, x, y, width, height }: MomentBox,
  colors: Palette,
  hair: number,
): void {
  const { mark } = colors.moments[kind];
  const isBlock = height >= LEAST_BLOCK * hair;
  // A star of the same box looks smaller.
  const size =
    (isBlock ? height * 0.6 : Math.max(height, LEAST_SIGN * hair)) * (kind === 'delight' ? 1.2 : 1);
  context.fillStyle = mark;
  if (isBlock) context.fillRect(x, y, width, height);
  context.save();
  context.translate(x + (width - size) / 2, y + (height - size) / 2);
  context.scale(size / ICON_GRID, size / ICON_GRID);
  if (isBlock) context.fillStyle = colors.surface;
  context.fill(SIGNS[kind]);
  context.restore();
}

function paintCurves(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  colors: Palette,
  hair: number,
): void {
  context.lineWidth = Math.max(2.5, 1.5 * hair);
  context.lineJoin = 'round';
  for (const curve of drawing.curves) {
    context.strokeStyle = seriesColor(colors, curve.series);
    context.stroke(new Path2D(curve.d));
  }
}
