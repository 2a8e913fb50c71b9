import { blueprintLines, type Lane } from '../model/index.ts';
import { SIZES } from './sizes.ts';
import type { LaneBox, LineBox } from './types.ts';

/** The lines of the blueprint, on the border below the lane that each runs under. */
export function layLines(lanes: readonly Lane[], boxes: readonly LaneBox[]): LineBox[] {
  return blueprintLines(lanes).flatMap(({ kind, after }) => {
    const lane = boxes[after];
    if (!lane) return [];
    const y = lane.y + lane.height;
    return [
      Object.freeze({ kind, x: SIZES.titleWidth, y, width: lane.width - SIZES.titleWidth, after: lane.id }),
    ];
  });
}
