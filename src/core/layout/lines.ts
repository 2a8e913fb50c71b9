import { blueprintLines, type Lane } from '../model/index.ts';
import { SIZES } from './sizes.ts';
import type { LaneBox, LineBox } from './types.ts';

/** The lines of the blueprint, on the border below the lane that each runs under. */
export function layLines(lanes: readonly Lane[], boxes: readonly LaneBox[]): LineBox[] {
  const lines = blueprintLines(lanes);
  return lines.flatMap(({ kind, after }, i) => {
    const lane = boxes[after];
    if (!lane) return [];
    const y = lane.y + lane.height;
    const width = lane.width - SIZES.titleWidth;
    const slot = lines.slice(0, i).filter((other) => other.after === after).length;
    return [Object.freeze({ kind, x: SIZES.titleWidth, y, width, after: lane.id, slot })];
  });
}
