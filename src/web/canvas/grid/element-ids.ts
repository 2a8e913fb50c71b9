/** Ids of elements that others point to by `aria-owns` and `aria-activedescendant`. */
export const cardElementId = (id: string): string => `card-${id}`;
export const cellElementId = (lane: string, step: string): string => `cell-${lane}-${step}`;
export const laneElementId = (id: string): string => `lane-${id}`;
export const stepElementId = (id: string): string => `step-${id}`;
export const stageElementId = (id: string): string => `stage-${id}`;
export const laneRowId = (id: string): string => `row-${id}`;
export const STAGE_ROW = 'row-of-stages';
export const STEP_ROW = 'row-of-steps';
