import type { Severity } from '../../../core/analysis/index.ts';
import type { CardBox, Drawing, Rect } from '../../../core/layout/index.ts';
import { overlap } from '../drawing/places.ts';

type Colors = Readonly<Record<Severity, string>>;

/** So large a mark is on the screen, whatever the zoom. */
const SIZE = 9;

/** Corners of an octagon, a triangle, and a circle as one of many, within a unit box: the shapes that marks have close by. */
const around = (corners: number, turn: number): ReadonlyArray<readonly [number, number]> =>
  Array.from({ length: corners }, (_, nth) => {
    const angle = ((nth + turn) / corners) * 2 * Math.PI;
    return [0.5 + Math.sin(angle) / 2, 0.5 - Math.cos(angle) / 2];
  });
const SHAPES = { error: around(8, 0.5), warning: around(3, 0), info: around(20, 0) } as const;

/** The marks of findings over the far view. The transform of the blocks must be set. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  severityOf: (card: CardBox) => Severity | null,
  colors: Colors,
  { seen, pixel }: { seen: Rect; pixel: number },
): void {
  const size = SIZE * pixel;
  for (const box of drawing.cards) {
    if (!overlap(box, seen)) continue;
    const severity = severityOf(box);
    if (!severity) continue;
    const [x, y] = [box.x + box.width - size * 0.75, box.y - size * 0.25];
    context.beginPath();
    for (const [dx, dy] of SHAPES[severity]) context.lineTo(x + dx * size, y + dy * size);
    context.closePath();
    context.fillStyle = colors[severity];
    context.fill();
  }
}
