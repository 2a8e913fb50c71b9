import type { AnyFinding } from '../../../core/analysis/index.ts';
import type { Mark, Tone } from '../marks/mark.ts';

/** One way to mend what a note says, done by one click. */
export interface Fix {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

/** What there is to say of a text, and how to mend it. */
export interface Note {
  /** The same while it stands. */
  readonly key: string;
  readonly tone: Exclude<Tone, 'slot'>;
  readonly sentence: string;
  readonly fixes: readonly Fix[];
  /** What it tells of, when it comes from the checks: somebody may answer for it. */
  readonly finding?: AnyFinding;
}

/** A mark that says why it is there. */
export interface NotedMark extends Mark {
  readonly note: Note;
}
