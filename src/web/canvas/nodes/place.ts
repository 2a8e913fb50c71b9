import type { Rect } from '../../../core/layout/index.ts';

/** A box of the drawing, and where it stands in its cell. It renders again when something changes but where its cell is. */
export interface Placed<B extends Rect> {
  readonly box: B;
  readonly x: number;
  readonly y: number;
}

export const place = ({ width, height }: Rect, x: number, y: number) => ({ left: x, top: y, width, height });

const ON_MAP = new Set(['x', 'y']);

/** Whether two boxes look alike in their cells. A lane that grows moves the rows below it, and nothing that is in them. */
export const sameInCell = <B extends Rect>(a: Placed<B>, b: Placed<B>): boolean =>
  a.x === b.x &&
  a.y === b.y &&
  (a.box === b.box ||
    (Object.keys(a.box) as (keyof B & string)[]).every(
      (part) => ON_MAP.has(part) || a.box[part] === b.box[part],
    ));
