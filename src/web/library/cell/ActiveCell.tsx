import type { ActiveCellProps } from './active-cell.ts';
import { OptionCell } from './OptionCell.tsx';
import { TextCell } from './TextCell.tsx';

/** Kinds whose cell is a list to choose from. */
const OPTIONS: ReadonlySet<string> = new Set(['choice', 'choices', 'ref', 'refs']);

/**
 * The input of the cell where the keys go. It is there before anything is typed, so that an input method begins in it
 * as in any other field.
 */
export function ActiveCell(props: ActiveCellProps) {
  return OPTIONS.has(props.column.form.kind) ? <OptionCell {...props} /> : <TextCell {...props} />;
}
