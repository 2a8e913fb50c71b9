/** Ids of elements that the grid points to by `aria-activedescendant`. */
export const cardElementId = (id: string): string => `card-${id}`;
export const cellElementId = (lane: string, step: string): string => `cell-${lane}-${step}`;
export const laneElementId = (id: string): string => `lane-${id}`;
export const stepElementId = (id: string): string => `step-${id}`;
export const stageElementId = (id: string): string => `stage-${id}`;
