import type { PlaceholderName } from '../../model/index.ts';
import type { Script, ScriptPart, Tone } from '../tree/block.ts';

/** What every format says around a handbook's own text. Days come already worded. */
export interface HandbookWords {
  readonly contents: string;
  /** `Issue 3`, 第 3 次发布. */
  readonly issue: (n: number) => string;
  readonly draft: string;
  /** The day on which a draft was made. */
  readonly asOf: (day: string) => string;
  /** What a draft says of itself, where a reader could take it for an issue. */
  readonly draftNotice: string;
  /** Names of the facts on the cover. */
  readonly facts: {
    readonly organization: string;
    readonly number: string;
    readonly issue: string;
    readonly effective: string;
    readonly edition: string;
    readonly owner: string;
    readonly approver: string;
    readonly supersedes: string;
    readonly made: string;
    readonly note: string;
    readonly address: string;
  };
  /** What the picture of an address says to those who can't see it. */
  readonly qr: (address: string) => string;
  readonly page: (page: number) => string;
  readonly pageOf: (page: number, pages: number) => string;
  readonly parts: Readonly<Record<ScriptPart, string>>;
  readonly scriptKinds: Readonly<Record<Script['kind'], string>>;
  readonly placeholders: Readonly<Record<PlaceholderName, string>>;
  /** Stands before what a script must not say. */
  readonly neverSay: string;
  /** Stands before the situation of a script. */
  readonly situation: string;
  readonly tones: Readonly<Record<Exclude<Tone, 'plain'>, string>>;
  readonly question: (n: number) => string;
  readonly answer: string;
  /** The heading of all answers, where they stand apart from the questions. */
  readonly answers: string;
  /** `see 4.2 Refunds`. */
  readonly see: (number: string, title: string) => string;
  readonly figure: string;
  /** Stands before a figure's alternative text, where it is printed. */
  readonly inWords: string;
  readonly search: string;
  readonly searchHint: string;
  readonly found: (count: number) => string;
  readonly nothingFound: string;
  readonly top: string;
}

/** Those that have no other home; what a library's records are called, the library's tables know. */
export type OwnWords = Omit<HandbookWords, 'parts' | 'scriptKinds'>;
