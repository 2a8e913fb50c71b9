import type { LinkKind } from '../model/index.ts';
import type { LinkPath } from './types.ts';

/** The corners of a head whose tip is at 0 0 and points to the right, and whether it is closed. */
const HEADS: Readonly<
  Record<LinkKind, { readonly corners: readonly (readonly [number, number])[]; readonly closed: boolean }>
> = {
  flow: {
    corners: [
      [0, 0],
      [-8, -4.5],
      [-8, 4.5],
    ],
    closed: true,
  },
  needs: {
    corners: [
      [-7, -4.5],
      [0, 0],
      [-7, 4.5],
    ],
    closed: false,
  },
  handoff: {
    corners: [
      [0, 0],
      [-5, -4.5],
      [-10, 0],
      [-5, 4.5],
    ],
    closed: true,
  },
};

const TURNS = {
  0: (x: number, y: number) => [x, y],
  90: (x: number, y: number) => [-y, x],
  180: (x: number, y: number) => [-x, -y],
  270: (x: number, y: number) => [y, -x],
} as const;

/** A link's head where it stands. Without a transform: on a map that moves each would be a layer by itself. */
export function linkHead({ kind, head }: Pick<LinkPath, 'kind' | 'head'>): string {
  const { corners, closed } = HEADS[kind];
  const points = corners.map(([x, y]) => {
    const [dx, dy] = TURNS[head.angle](x, y) as [number, number];
    return `${head.x + dx} ${head.y + dy}`;
  });
  return `M${points.join('L')}${closed ? 'Z' : ''}`;
}
