import type { Computed, WordedFinding } from '../../analysis/index.ts';
import type { Pictures } from '../../layout/index.ts';
import type { FreeChapter, Locale, Snapshot } from '../../model/index.ts';
import type { IssueFacts } from '../tree/handbook.ts';

export { FREE_CHAPTERS, type FreeChapter, type FreeChapterKind } from '../../model/index.ts';

/** One difference to the issue before, in words of the handbook's language. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** From the widest to the narrowest. */
  readonly where: readonly { readonly type: string; readonly id: string; readonly title: string }[];
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** All that a handbook is made of. The same draft makes the same tree, byte for byte. */
export interface Draft {
  readonly locale: Locale;
  readonly title: string;
  readonly organization: string;
  readonly number: string;
  readonly owner: string;
  /** The day on which it is made, `2026-12-31`; and the same instant in milliseconds since 1970, for what falls due. */
  readonly made: string;
  readonly now: number;
  /** `Asia/Shanghai`: whose midnight begins a day. */
  readonly timeZone: string;
  /** In the order of the handbook, each with the library records that it stands on. */
  readonly journeys: readonly { readonly id: string; readonly snapshot: Snapshot }[];
  readonly chapters: readonly FreeChapter[];
  /** Null: a draft. */
  readonly issue: IssueFacts | null;
  /** Earlier issues, oldest first. */
  readonly past: readonly IssueFacts[];
  /** What differs from the issue that this one supersedes, for its chapter of changes. */
  readonly changes: readonly Change[];
  readonly pictures?: HandbookPictures;
}

/** Pictures that the journeys' records name: cut for the cards of a map, and whole, to stand in the text. */
export interface HandbookPictures {
  readonly map: Pictures;
  readonly pages: Pictures;
}

/** A journey with what was computed of it and its picture. */
export interface JourneySource {
  readonly id: string;
  readonly snapshot: Snapshot;
  readonly findings: readonly WordedFinding[];
  readonly computed: Computed;
  readonly picture: { readonly svg: string; readonly width: number; readonly height: number };
}
