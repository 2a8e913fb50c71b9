import type { LinkPath, Point } from '../../../core/layout/index.ts';

/** Where a link's words are, or would be: its label's middle, else the middle of its longest stretch. */
export function linkMiddle({ label, points }: LinkPath): Point {
  if (label) return { x: label.x + label.width / 2, y: label.y + label.height / 2 };
  let best: Point = points[0] ?? { x: 0, y: 0 };
  let longest = -1;
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i] as Point;
    const b = points[i + 1] as Point;
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    if (length > longest) {
      longest = length;
      best = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    }
  }
  return best;
}
