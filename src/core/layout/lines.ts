import { remember } from '../base/index.ts';
import { blueprintLines, type Lane, type LineKind } from '../model/index.ts';
import { SIZES } from './sizes.ts';
import type { LaneBox, LineBox } from './types.ts';

/** The lines of the blueprint, on the border below the lane that each runs under. */
export function layLines(lanes: readonly Lane[], boxes: readonly LaneBox[]): LineBox[] {
  const lines = linesOf(lanes);
  return lines.flatMap(({ kind, after }, i) => {
    const lane = boxes[after];
    if (!lane) return [];
    const slot = lines.slice(0, i).filter((other) => other.after === after).length;
    const width = lane.width - SIZES.titleWidth;
    return [LINES[kind](lanes[after] as Lane, lane.y + lane.height, width, slot)];
  });
}

const linesOf = remember(blueprintLines);

const rememberLine = (kind: LineKind) =>
  remember(
    (after: Lane, y: number, width: number, slot: number): LineBox =>
      Object.freeze({ kind, x: SIZES.titleWidth, y, width, after: after.id, slot }),
  );

const LINES: Readonly<Record<LineKind, ReturnType<typeof rememberLine>>> = {
  interaction: rememberLine('interaction'),
  visibility: rememberLine('visibility'),
  'internal-interaction': rememberLine('internal-interaction'),
};
