import type { HandbookReading } from '../../core/protocol/index.ts';
import type { Refusal } from './api.ts';

type Part = HandbookReading['scripts'][number]['lines'][number]['part'];

interface RefusalWords {
  readonly title: string;
  readonly what: string;
  readonly help: readonly string[];
}

/** All that the reader says beside the handbook's own text. Days come already worded. */
export interface ReaderWords {
  /** What the language calls itself. */
  readonly language: string;
  readonly issue: (n: number) => string;
  readonly effective: (day: string) => string;
  readonly draft: string;
  readonly draftNotice: string;
  readonly loading: string;
  readonly search: string;
  readonly searchHint: string;
  readonly clear: string;
  readonly found: (count: number) => string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly stages: string;
  readonly otherScripts: string;
  readonly scripts: (count: number) => string;
  readonly script: string;
  readonly touchpoint: string;
  readonly back: string;
  readonly when: string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly never: string;
  readonly fillIn: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly standards: string;
  readonly within: string;
  readonly hours: (calendar: string) => string;
  readonly aroundTheClock: string;
  readonly escalation: (after: string, to: string) => string;
  readonly startClock: string;
  readonly stopClock: string;
  readonly left: (time: string) => string;
  readonly over: (time: string) => string;
  readonly authority: string;
  readonly mayDecide: (role: string) => string;
  readonly upTo: (limit: string) => string;
  readonly ask: (role: string) => string;
  readonly settled: (within: string) => string;
  readonly noScript: string;
  readonly empty: string;
  readonly training: string;
  readonly trainingHint: (count: number) => string;
  readonly questionOf: (at: number, count: number) => string;
  readonly right: string;
  readonly wrong: string;
  readonly answer: string;
  readonly showAnswer: string;
  readonly knewIt: string;
  readonly didNotKnow: string;
  readonly next: string;
  readonly score: (right: number, count: number) => string;
  readonly again: string;
  readonly onDevice: string;
  readonly acknowledge: (n: number) => string;
  readonly yourName: string;
  readonly confirm: string;
  readonly acknowledged: (name: string, n: number) => string;
  readonly notAcknowledged: string;
  readonly newIssue: (n: number) => string;
  readonly newDraft: string;
  readonly reload: string;
  readonly kept: (day: string) => string;
  /** Why there is nothing to read: what happened, and what may help. */
  readonly refused: Readonly<Record<Refusal, RefusalWords>>;
  readonly refusedHelp: string;
  readonly openNewest: string;
  readonly allHandbooks: string;
  readonly signIn: string;
  readonly tryAgain: string;
}

export type Language = HandbookReading['locale'];
