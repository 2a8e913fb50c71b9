/** A text, a number, or a number that is shown in a form of its own: `0%`. */
export type SheetCell = string | number | { readonly value: number; readonly format: string };
