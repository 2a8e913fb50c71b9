import type { Duration } from '../../base/index.ts';
import type { LinePart, Locale } from '../../model/index.ts';
import type { Keys } from './keys.ts';

/** A piece of what is said: a text, or the name of what whoever speaks fills in. */
export type Piece = string | { readonly fill: string };

export interface ReadScript {
  readonly id: string;
  readonly name: string;
  readonly situation: string;
  /** In words. */
  readonly kind: string;
  readonly channels: readonly string[];
  readonly lines: readonly { readonly part: LinePart; readonly pieces: readonly Piece[] }[];
  readonly never: readonly string[];
  readonly keys: Keys;
  /** Of what is said. */
  readonly said: Keys;
}

export interface ReadStandard {
  readonly id: string;
  readonly name: string;
  /** What is promised, in words. */
  readonly promise: string;
  readonly target: Duration;
  /** The target in words. */
  readonly within: string;
  /** When its clock runs: a calendar's name, empty for around the clock. */
  readonly hours: string;
  readonly escalations: readonly { readonly after: string; readonly to: string }[];
}

export interface ReadAuthority {
  readonly id: string;
  readonly role: string;
  readonly situation: string;
  readonly may: readonly string[];
  /** In words; empty without a limit. */
  readonly limit: string;
  readonly beyond: string;
  readonly within: string;
}

export interface ReadTouchpoint {
  readonly id: string;
  readonly title: string;
  readonly journey: string;
  readonly stage: string;
  readonly situation: string;
  readonly channel: string;
  readonly scripts: readonly string[];
  readonly slas: readonly string[];
  readonly authorities: readonly string[];
  readonly keys: Keys;
  /** With its words; left out where there is none. */
  readonly picture?: { readonly data: string; readonly alternative: string };
}

export interface ReadQuestion {
  readonly id: string;
  readonly prompt: string;
  readonly choices: readonly string[];
  /** Which of the choices is right; -1 for an open question. */
  readonly right: number;
  readonly answer: string;
}

/** What the reader at the counter needs of a handbook, small enough for a phone. All texts are in the handbook's language. */
export interface Reading {
  readonly version: 1;
  readonly locale: Locale;
  readonly title: string;
  readonly organization: string;
  readonly number: string;
  readonly edition: string;
  /** Null: a draft, not in force. */
  readonly issue: { readonly n: number; readonly effective: string } | null;
  readonly made: string;
  readonly touchpoints: readonly ReadTouchpoint[];
  readonly scripts: readonly ReadScript[];
  readonly slas: readonly ReadStandard[];
  readonly authorities: readonly ReadAuthority[];
  readonly questions: readonly ReadQuestion[];
}
