import type { TextTable } from '../places.ts';

export interface TextProps {
  table: TextTable;
  id: string;
  field: string;
  /** The text as it is now. */
  text: string;
  label: string;
  placeholder: string;
  /** No line breaks: Enter is a command. */
  oneLine?: boolean;
  className?: string;
  /** Enter in a text of one line, after it is left; with Shift it goes on to what belongs to the title. */
  onEnter?: (shift: boolean) => void;
}
