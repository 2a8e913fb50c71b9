import type { ScriptPart, Tone } from '../../tree/block.ts';

/** What the template draws: plain JSON, so that no text is ever taken for markup. `t` names the kind. */
export type Run =
  | string
  | { readonly t: 'strong' | 'emphasis' | 'avoid'; readonly c: Line }
  | { readonly t: 'link'; readonly url: string; readonly c: Line }
  /** To a heading of the same document, by the address that stands for it until the file is whole. */
  | { readonly t: 'reference'; readonly url: string; readonly c: Line }
  | { readonly t: 'placeholder'; readonly text: string }
  | { readonly t: 'break' };

export type Line = readonly Run[];

export type Node =
  | {
      readonly t: 'section';
      readonly id: string;
      readonly number: string;
      readonly title: string;
      readonly level: number;
      readonly newPage: boolean;
      readonly c: readonly Node[];
    }
  | { readonly t: 'paragraph'; readonly c: Line }
  | { readonly t: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Node[])[] }
  | { readonly t: 'facts'; readonly items: readonly { readonly name: string; readonly c: Line }[] }
  | {
      readonly t: 'table';
      readonly caption: string;
      readonly columns: readonly {
        readonly title: string;
        readonly width: number;
        readonly end: boolean;
        readonly hyphens: boolean;
      }[];
      readonly rows: readonly { readonly short: boolean; readonly cells: readonly TableCell[] }[];
    }
  | {
      readonly t: 'script';
      readonly name: string;
      readonly kind: string;
      readonly situation: string;
      /** Fits on a page, and so isn't cut by one. */
      readonly short: boolean;
      readonly lines: readonly { readonly part: ScriptPart; readonly label: string; readonly c: Line }[];
      readonly never: readonly Line[];
    }
  | {
      readonly t: 'callout';
      readonly tone: Tone;
      readonly label: string;
      readonly title: string;
      readonly short: boolean;
      readonly c: readonly Node[];
    }
  | {
      readonly t: 'figure';
      /** The name of its file. */
      readonly file: string;
      readonly width: number;
      readonly height: number;
      readonly caption: string;
      readonly alt: string;
    }
  | {
      readonly t: 'question';
      readonly label: string;
      readonly short: boolean;
      readonly prompt: Line;
      readonly choices: readonly { readonly letter: string; readonly c: Line }[];
    }
  | { readonly t: 'answers'; readonly items: readonly AnswerNode[] }
  | { readonly t: 'cover' | 'contents' };

export interface TableCell {
  readonly c: Line;
  readonly tone: Tone;
  /** Words may be cut: one of them is wider than its column, and their language has hyphens. */
  readonly hyphens: boolean;
}

export interface AnswerNode {
  readonly label: string;
  readonly letter: string;
  readonly c: Line;
  /** Where the answer is told, if anywhere. */
  readonly url: string | null;
}

/** Names and words that the template puts around the text. */
export interface PdfWords {
  readonly contents: string;
  readonly situation: string;
  readonly neverSay: string;
  readonly answers: string;
  readonly figure: string;
  readonly draft: string;
  readonly draftNotice: string;
  /** `Page {page} of {pages}`, cut where the numbers stand. */
  readonly pageOf: readonly [string, string, string];
}

export interface PdfDocument {
  readonly lang: string;
  readonly region: string | null;
  readonly words: PdfWords;
  /** Some word may be wider than its column. */
  readonly longWords: boolean;
  readonly title: string;
  readonly organization: string;
  readonly edition: string;
  /** What stands in the running header beside the title. */
  readonly running: readonly string[];
  readonly isDraft: boolean;
  /** `Issue 3` or `Draft`. */
  readonly issue: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** Where it is read on a phone, as a picture on the cover. */
  readonly qr: { readonly file: string; readonly address: string; readonly alt: string } | null;
  readonly body: readonly Node[];
}
