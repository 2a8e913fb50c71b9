/** A cell of a workbook holds no more. */
export const CELL_CHARACTERS = 32_767;
