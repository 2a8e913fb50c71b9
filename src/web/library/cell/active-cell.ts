import type { KeyboardEvent } from 'react';
import type { Column } from '../../../core/interchange/index.ts';
import type { LibraryTable } from '../../../core/model/index.ts';

export interface ActiveCellProps {
  readonly table: LibraryTable;
  readonly id: string;
  readonly column: Column;
  /** The column's name and the record's. */
  readonly label: string;
  readonly readOnly: boolean;
}

/** Where the keys of a cell that is being edited lead when it is stored. */
export type Leave = 'down' | 'up' | 'next' | 'before' | 'stay';

export function leaveBy({ key, shiftKey }: KeyboardEvent): Leave | null {
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'before' : 'next';
  return null;
}

/** Kinds that are more than one cell can hold while they are edited: their place is the form. */
export const inFormOnly = ({ form }: Column): boolean =>
  form.kind === 'lines' || form.kind === 'escalations' || form.kind === 'dates';
