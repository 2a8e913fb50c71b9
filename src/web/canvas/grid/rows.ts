/** The grid's rows as a screen reader counts them, from 1: three of headers, the lanes, and one for adding more. */
export const PHASE_ROW = 1;
export const STAGE_ROW = 2;
export const STEP_ROW = 3;
export const laneRow = (index: number): number => STEP_ROW + 1 + index;
export const appendRow = (lanes: number): number => laneRow(lanes);
/** The column of lane titles is the first. */
export const columnOf = (index: number): number => index + 2;
