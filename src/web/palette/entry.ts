import type { CommandId } from '../commands/index.ts';

/** A line of the palette. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  /** Where it belongs or is, or why it can't be done. */
  readonly hint?: string;
  readonly command?: CommandId;
  readonly disabled?: boolean;
  readonly state?: 'all' | 'some';
  readonly isNew?: boolean;
  readonly choose: () => void;
}

export interface EntryGroup {
  readonly title: string;
  readonly entries: readonly Entry[];
}
