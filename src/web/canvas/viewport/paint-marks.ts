import type { Severity } from '../../../core/analysis/index.ts';
import type { CardBox, Drawing, Rect } from '../../../core/layout/index.ts';
import { overlap } from '../drawing/places.ts';

type Colors = Readonly<Record<Severity, string>>;

/** So large a mark is on the screen from far away, whatever the zoom; and close by, on its disc, in the world. */
const SIZE = { far: 9, near: 12, disc: 20 } as const;

/** Corners of an octagon, a triangle, and a circle as one of many, within a unit box: the shapes that marks have close by. */
const around = (corners: number, turn: number): ReadonlyArray<readonly [number, number]> =>
  Array.from({ length: corners }, (_, nth) => {
    const angle = ((nth + turn) / corners) * 2 * Math.PI;
    return [0.5 + Math.sin(angle) / 2, 0.5 - Math.cos(angle) / 2];
  });
const SHAPES = { error: around(8, 0.5), warning: around(3, 0), info: around(20, 0) } as const;

/** The marks of findings, over all that is painted. `disc` is the colour of what they lie on close by; null from far away. The transform of the blocks must be set. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  severityOf: (card: CardBox) => Severity | null,
  colors: Colors,
  { seen, pixel, disc }: { seen: Rect; pixel: number; disc: string | null },
): void {
  const size = disc === null ? SIZE.far * pixel : SIZE.near;
  for (const box of drawing.cards) {
    if (!overlap(box, seen)) continue;
    const severity = severityOf(box);
    if (!severity) continue;
    const [x, y] = [box.x + box.width - size * 0.75, box.y - size * (disc === null ? 0.25 : 0.5)];
    if (disc !== null) paintDisc(context, x + size / 2, y + size / 2, disc, colors[severity]);
    context.beginPath();
    for (const [dx, dy] of SHAPES[severity]) context.lineTo(x + dx * size, y + dy * size);
    context.closePath();
    context.fillStyle = colors[severity];
    context.fill();
  }
}

function paintDisc(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  fill: string,
  edge: string,
): void {
  context.beginPath();
  context.arc(x, y, SIZE.disc / 2, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = edge;
  context.globalAlpha = 0.4;
  context.lineWidth = 1;
  context.stroke();
  context.globalAlpha = 1;
}
