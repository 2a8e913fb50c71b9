import type { SequenceLine } from '../../base/index.ts';
import type { Locale } from '../../model/index.ts';
import type { Change, Draft } from '../build/input.ts';
import type { BookLibrary } from '../build/library.ts';
import type { RedlineWords } from './words.ts';

/** What of a handbook's inputs is compared: two drafts, or two kept inputs whose files were read. */
export type Compared = Pick<Draft, 'title' | 'organization' | 'number' | 'owner' | 'journeys' | 'chapters'>;

export type Where = Change['where'];

/** One side of the comparison, with what words its values. */
export interface Side {
  readonly compared: Compared;
  readonly library: BookLibrary;
  readonly locale: Locale;
  readonly words: RedlineWords;
}

/** A value that may differ; it differs when its data does, whatever the words. */
export interface Field {
  readonly what: string;
  readonly value: unknown;
  /** In words; empty where there is none. */
  readonly say: () => string;
}

/** Something of a handbook that comes, goes, moves or changes. */
export interface Entry {
  /** The same on both sides. */
  readonly key: string;
  readonly where: Where;
  /** What kind of thing it is, in words. */
  readonly kind: string;
  readonly fields: readonly Field[];
  /** What it says in short, when it comes or goes. */
  readonly gist: () => string;
  /** Where it stands: when the data differ it was moved. */
  readonly place?: Field;
  /** Its neighbours by this key have an order that is worth telling. */
  readonly rank?: string;
  /** Lines that are compared one by one. */
  readonly lines?: readonly Line[];
}

export type Line = SequenceLine;
