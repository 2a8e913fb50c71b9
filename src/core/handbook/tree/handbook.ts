import type { Locale } from '../../model/index.ts';
import type { Block } from './block.ts';

/** What is on the cover and in the running header. Days are `2026-12-31`; what isn't known is empty or null. */
export interface HandbookFacts {
  readonly title: string;
  /** The company or department that it is for. */
  readonly organization: string;
  /** The document's own number, `SH-2026-01`. */
  readonly number: string;
  readonly owner: string;
  /** Whom this edition is for; empty for the one for everyone. */
  readonly edition: string;
  readonly issue: IssueFacts | null;
  /** Of a draft: the day on which it was made. */
  readonly made: string;
}

export interface IssueFacts {
  /** 1, 2, 3 … */
  readonly n: number;
  readonly effective: string;
  readonly approver: string;
  readonly note: string;
  /** The issue that it stands in for; null for the first one. */
  readonly supersedes: number | null;
  /** Where it is read on a phone, as the server was known when it was issued. */
  readonly address?: string;
}

/** The whole document, the same for every format. `version` is the tree's own: kept issues are read for ever. */
export interface Handbook {
  readonly version: 1;
  readonly locale: Locale;
  readonly facts: HandbookFacts;
  readonly children: readonly Block[];
}
