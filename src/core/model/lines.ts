import type { Lane, LaneRole } from './records/lane.ts';

export const LINE_KINDS = ['interaction', 'visibility', 'internal-interaction'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** Where a role stands from the customer's side (0) to the systems (3); roles without a side lie where they are put. */
const DEPTH: Partial<Record<LaneRole, number>> = {
  evidence: 0,
  customer: 0,
  touchpoint: 0,
  thinking: 0,
  feeling: 0,
  moments: 0,
  frontstage: 1,
  backstage: 2,
  support: 3,
};

/** A line of the blueprint runs under the lane at `after` (its index). */
export interface BlueprintLine {
  readonly kind: LineKind;
  readonly after: number;
}

/**
 * The lines of interaction, visibility and internal interaction, derived from the lanes' roles:
 * each runs where the depth first passes its border on the way down. A border that nothing passes has no line.
 */
export function blueprintLines(lanes: readonly Pick<Lane, 'role'>[]): readonly BlueprintLine[] {
  return LINE_KINDS.flatMap((kind, border) => {
    const below = lanes.findIndex((lane) => (DEPTH[lane.role] ?? -1) > border);
    if (below < 0) return [];
    const above = lanes.slice(0, below).findLastIndex((lane) => {
      const depth = DEPTH[lane.role];
      return depth !== undefined && depth <= border;
    });
    return above < 0 ? [] : [{ kind, after: above }];
  });
}
