import {
  baselineOf,
  type CardBox,
  CHANNEL_ICONS,
  type Drawing,
  type Icon,
  LINK_LOOKS,
  linkHead,
  linkLine,
  MARK_ICONS,
  type MarkKind,
  type MomentBox,
  type Palette,
  type PictureFace,
  type Rect,
  type TextBlock,
} from '../../../core/layout/index.ts';
import { isDimmed, isMomentDimmed, type Lights } from '../../session/index.ts';
import { overlap } from '../drawing/places.ts';

/** As much of a dimmed thing's colour is left as close by. */
const DIM = 0.25;
const RADIUS = 8;

interface Words {
  /** The stretch of the world to draw. */
  readonly seen: Rect;
  readonly lights: Lights;
  readonly family: string;
  /** Paints what is on a card's picture. */
  readonly picture: (box: CardBox, face: PictureFace) => void;
}

/** Links, cards and moments as they look close by, for as long as the map moves too fast to build them. The transform must be set. */
export function paintWords(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  colors: Palette,
  { seen, lights, family, picture }: Words,
): void {
  const pen = createPen(context, family, colors.surface);
  paintRules(context, drawing, colors, seen);
  paintLinks(context, drawing, colors, seen);
  for (const lane of drawing.lanes) {
    if (!overlap(lane, seen)) continue;
    for (const { chip, ...fold } of lane.folds) {
      if (!chip || !overlap(fold, seen)) continue;
      const [x, y] = [fold.x + chip.x, fold.y + chip.y];
      paintBox(context, { ...chip, x, y }, colors.roles[lane.role].card, colors.roles[lane.role].edge);
      pen.line(chip.text, x + 7, y + 13, 10.5, 400, colors.muted);
    }
    for (const cell of lane.cells) {
      const column = drawing.columns[cell.column];
      if (!column || column.x > seen.x + seen.width || column.x + column.width < seen.x) continue;
      for (const box of cell.cards) {
        if (!overlap(box, seen)) continue;
        context.globalAlpha = isDimmed(lights, box.id) ? DIM : 1;
        paintCard(context, pen, box, colors);
        if (box.face.picture) picture(box, box.face.picture);
      }
      for (const box of cell.moments) {
        if (!overlap(box, seen)) continue;
        context.globalAlpha = isMomentDimmed(lights, box.id, box.card) ? DIM : 1;
        paintMoment(context, pen, box, colors);
      }
      for (const box of cell.measures) {
        if (!overlap(box, seen)) continue;
        paintBox(context, box, colors.surface, colors.border);
        for (const block of [box.label, box.value, box.target]) if (block) pen.write(block, box, colors.ink);
      }
      context.globalAlpha = 1;
    }
  }
  paintLabels(context, pen, drawing, colors, seen);
}

function paintLinks(context: CanvasRenderingContext2D, drawing: Drawing, colors: Palette, seen: Rect): void {
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  for (const link of drawing.links) {
    if (!overlap(link.bounds, seen)) continue;
    const look = LINK_LOOKS[link.kind];
    context.strokeStyle = colors.links[link.kind];
    context.fillStyle = colors.links[link.kind];
    context.setLineDash(look.dash ? look.dash.split(' ').map(Number) : []);
    context.stroke(pathOf(linkLine(link)));
    context.setLineDash([]);
    const head = pathOf(linkHead(link));
    if (look.solid) context.fill(head);
    else context.stroke(head);
  }
}

function paintCard(context: CanvasRenderingContext2D, pen: Pen, box: CardBox, colors: Palette): void {
  const look = colors.roles[box.role];
  paintBox(context, box, look.card, look.edge);
  const { title, body, channel, tags, meta, marks } = box.face;
  pen.write(title, box, colors.ink);
  if (body) pen.write(body, box, colors.muted);
  if (meta) pen.write(meta, box, colors.muted);
  if (channel) {
    pen.write(channel.label, box, colors.muted);
    pen.sign(CHANNEL_ICONS[channel.kind], box.x + channel.x, box.y + channel.y, look.mark);
  }
  for (const tag of tags) {
    context.fillStyle = colors.chip;
    context.fillRect(box.x + tag.x, box.y + tag.y, tag.width, tag.height);
    pen.line(tag.text, box.x + tag.x + 7, box.y + tag.y + 13, 10.5, 400, colors.muted);
  }
  for (const mark of marks) {
    pen.sign(MARK_ICONS[mark.kind], box.x + mark.x, box.y + mark.y + 1, signOf(mark.kind, colors));
    if (mark.text) pen.line(mark.text, box.x + mark.x + 16, box.y + mark.y + 12, 11, 400, colors.muted);
  }
}

const signOf = (kind: MarkKind, { moments, standards }: Palette): string =>
  kind === 'pain' || kind === 'delight' ? moments[kind].mark : standards[kind];

/** The columns' rules, over the bands. */
function paintRules(context: CanvasRenderingContext2D, drawing: Drawing, colors: Palette, seen: Rect): void {
  context.strokeStyle = colors.hairline;
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  for (const { x, startsStage } of drawing.columns) {
    if (startsStage || x < seen.x || x > seen.x + seen.width) continue;
    context.beginPath();
    context.moveTo(x + 0.5, Math.max(seen.y, drawing.headerHeight));
    context.lineTo(x + 0.5, Math.min(seen.y + seen.height, drawing.height));
    context.stroke();
  }
  context.setLineDash([]);
}

/** Over the cards, as the links' words are. */
function paintLabels(
  context: CanvasRenderingContext2D,
  pen: Pen,
  drawing: Drawing,
  colors: Palette,
  seen: Rect,
): void {
  context.textAlign = 'center';
  for (const { label, kind } of drawing.links) {
    if (!label || !overlap(label, seen)) continue;
    paintBox(context, label, colors.surface, colors.hairline, 4);
    pen.line(label.text, label.x + label.width / 2, label.y + 12, 11, 400, colors.links[kind]);
  }
  context.textAlign = 'start';
}

function paintMoment(context: CanvasRenderingContext2D, pen: Pen, box: MomentBox, colors: Palette): void {
  const look = colors.moments[box.kind];
  paintBox(context, box, look.fill, look.edge);
  pen.write(box.title, box, look.ink);
  pen.sign(MARK_ICONS[box.kind], box.x + box.icon.x, box.y + box.icon.y, look.mark);
  const strength = context.globalAlpha;
  context.fillStyle = look.mark;
  box.dots.forEach(({ x, y }, index) => {
    context.globalAlpha = index < box.intensity ? strength : strength * 0.25;
    context.beginPath();
    context.arc(box.x + x, box.y + y, 3, 0, 2 * Math.PI);
    context.fill();
  });
  context.globalAlpha = strength;
}

function paintBox(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Rect,
  fill: string,
  edge: string,
  radius = RADIUS,
): void {
  context.beginPath();
  context.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, radius);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = edge;
  context.lineWidth = 1;
  context.stroke();
}

interface Pen {
  /** Writes a text whose place is relative to the corner `at`. */
  write(block: TextBlock, at: { readonly x: number; readonly y: number }, color: string): void;
  line(text: string, x: number, y: number, size: number, weight: number, color: string): void;
  sign(icon: Icon, x: number, y: number, color: string): void;
}

/** @param ground what the inner lines of filled signs are drawn in */
function createPen(context: CanvasRenderingContext2D, family: string, ground: string): Pen {
  // Setting a font costs more than writing a line in it.
  let font = '';
  const line: Pen['line'] = (text, x, y, size, weight, color) => {
    const next = `${weight} ${size}px ${family}`;
    if (next !== font) context.font = next;
    font = next;
    context.fillStyle = color;
    context.fillText(text, x, y);
  };
  return {
    line,
    write: (block, at, color) => {
      block.lines.forEach((text, index) => {
        line(text, at.x + block.x, at.y + baselineOf(block, index), block.size, block.weight, color);
      });
    },
    sign: (icon, x, y, color) => {
      context.save();
      context.translate(x, y);
      context.scale(14 / 16, 14 / 16);
      context.lineWidth = 1.5;
      context.strokeStyle = context.fillStyle = color;
      if (icon.solid) context.fill(pathOf(icon.path));
      else context.stroke(pathOf(icon.path));
      if (icon.inner) {
        context.strokeStyle = ground;
        context.stroke(pathOf(icon.inner));
      }
      context.restore();
    },
  };
}

const paths = new Map<string, Path2D>();
/** So many are kept: those of all signs, and of the links in view. */
const MOST_PATHS = 500;

function pathOf(d: string): Path2D {
  let path = paths.get(d);
  if (!path) {
    if (paths.size >= MOST_PATHS) paths.clear();
    path = new Path2D(d);
    paths.set(d, path);
  }
  return path;
}
