export const GROUPS = [
  'go',
  'card',
  'link',
  'structure',
  'selection',
  'view',
  'panels',
  'journey',
  'program',
] as const;
/** Under which heading a command is listed. */
export type Group = (typeof GROUPS)[number];

/** Why something can't be done at the moment; the reader is told in a sentence. */
export const REASONS = [
  'read-only',
  'need-card',
  'need-one-card',
  'need-cell',
  'need-stage',
  'need-step',
  'need-lane',
  'need-link',
  'need-moment',
  'need-selection',
  'no-links',
  'no-personas',
  'at-edge',
  'nothing-to-undo',
  'nothing-to-redo',
  'none-collapsed',
  'no-filter',
  'no-stage-alone',
  'already',
] as const;
export type Reason = (typeof REASONS)[number];

/** What the reader may ask for, by a key, in a menu or by name. */
export interface CommandSpec {
  readonly group: Group;
  /** As `keyName` names them; the first is the one that is shown. Several commands may share a key: the first that can be done is. */
  readonly keys?: readonly string[];
  /** The line of the sheet that it shares with others of its kind. */
  readonly row?: string;
  /** Only a key: in a list of names it would help nobody. */
  readonly unlisted?: true;
  /** It changes the journey, so that it rests where nothing may be changed. */
  readonly edits?: true;
  /** The browser itself says when: its keys are shown, and never listened for. */
  readonly native?: true;
  /** Also while something is typed. */
  readonly everywhere?: true;
}

export type Family = Readonly<Record<string, CommandSpec>>;
