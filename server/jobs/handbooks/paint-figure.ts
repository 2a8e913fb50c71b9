import type { Figure } from '../../../src/core/handbook/index.ts';
import { fittingScale } from '../../../src/core/layout/index.ts';
import { isDiskFull } from '../disk-full.ts';

/** Sharp when printed, and no larger than a sheet can show. */
const FIGURE_SCALE = 2;
const WIDEST_FIGURE = 4_800;

type Paint = (svg: string, scale: number) => Promise<{ readonly bytes: Uint8Array }>;

const paintSvg: Paint = async (svg, scale) => (await import('../render.ts')).paintSvg(svg, scale);

/**
 * A figure as PNG; null if it can't be painted.
 * @throws when the disk is full: a file without its map would be taken for a whole one
 */
export async function paintFigure(
  { svg, width, height }: Figure,
  paint: Paint = paintSvg,
): Promise<Uint8Array | null> {
  const scale = Math.min(FIGURE_SCALE, WIDEST_FIGURE / width, fittingScale({ width, height }));
  try {
    return (await paint(svg, scale)).bytes;
  } catch (error) {
    if (isDiskFull(error)) throw error;
    return null;
  }
}
