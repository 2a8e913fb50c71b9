import type { LibraryRecords, LibraryTable } from '../../model/index.ts';
import type { Inline } from './inline.ts';

/**
 * Whom a part concerns, by ids of roles and channels. Left out: everyone. An edition for a role keeps what names that
 * role, and what names no role at all; the same for channels.
 */
export interface Audience {
  readonly roles?: readonly string[];
  readonly channels?: readonly string[];
}

interface Part {
  readonly audience?: Audience;
}

/**
 * The part of a journey that a section tells of, for what lists touchpoints instead of showing sections: a workbook,
 * and the reader at the counter. A touchpoint's situation and channel are in words, empty where there is none; its
 * standards are ids of records in the registers.
 */
export type About =
  | { readonly type: 'journey' | 'stage'; readonly id: string }
  | {
      readonly type: 'touchpoint';
      readonly id: string;
      readonly situation: string;
      readonly channel: string;
      readonly slas: readonly string[];
      readonly scripts: readonly string[];
      readonly authorities: readonly string[];
    };

/** A chapter, or what stands in one: its depth is how deep it is nested, chapters have 1, and none has more than 4. */
export interface Section extends Part {
  readonly type: 'section';
  /** Unique in the tree, letters, digits and `-` only: the target of references and bookmarks. */
  readonly id: string;
  /** `3.2.1`; given last, after an edition has left parts out. Empty before the contents. */
  readonly number: string;
  readonly title: string;
  /** Left out of what is about no part of a journey. */
  readonly about?: About;
  /** Starts on a new page where there are pages. */
  readonly newPage?: boolean;
  readonly children: readonly Block[];
}

export interface Paragraph extends Part {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

export interface ListItem extends Part {
  readonly children: readonly Block[];
}

export interface List extends Part {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

/** Names and their values: what a card is about at a glance. */
export interface Facts extends Part {
  readonly type: 'facts';
  readonly items: readonly { readonly name: string; readonly value: readonly Inline[] }[];
}

export interface Column {
  readonly title: string;
  /** Its share of the width beside the others. */
  readonly width: number;
  readonly align?: 'start' | 'end';
}

export interface Cell {
  readonly children: readonly Inline[];
  /** How it stands out, besides its words. */
  readonly tone?: Tone;
}

export interface Row extends Part {
  /** As many as there are columns. */
  readonly cells: readonly Cell[];
}

/** Its head repeats on each page. `id` names its sheet in a workbook. */
export interface Table extends Part {
  readonly type: 'table';
  readonly id: string;
  readonly caption?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export type ScriptPart = LibraryRecords['scripts']['lines'][number]['part'];

export interface Script extends Part {
  readonly type: 'script';
  /** The record's id. */
  readonly id: string;
  readonly name: string;
  /** When it is said; empty if nothing tells. */
  readonly situation: string;
  readonly kind: LibraryRecords['scripts']['kind'];
  readonly lines: readonly { readonly part: ScriptPart; readonly children: readonly Inline[] }[];
  /** What is never said here. */
  readonly never: readonly (readonly Inline[])[];
}

export type Tone = 'plain' | 'good' | 'warning' | 'bad' | 'pain' | 'delight';

export interface Callout extends Part {
  readonly type: 'callout';
  readonly tone: Tone;
  readonly title: string;
  readonly children: readonly Block[];
}

/** A drawing as SVG text in the product's own font, without scripts, styles from elsewhere or links. */
export interface Figure extends Part {
  readonly type: 'figure';
  readonly id: string;
  readonly svg: string;
  /** In pixels at zoom 1. */
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  /** The same in words. Never empty. */
  readonly alternative: string;
}

/** Asked in training. The first of the choices is right in none of the renderings by its place: `right` is its index. */
export interface Question extends Part {
  readonly type: 'question';
  readonly id: string;
  readonly prompt: readonly Inline[];
  /** None: an open question. */
  readonly choices: readonly (readonly Inline[])[];
  readonly right: number;
  readonly answer: readonly Inline[];
  /** The section that has the answer. */
  readonly from: string;
}

export type RegisterTable = 'slas' | 'scripts' | 'authorities' | 'terms';

/** The records behind a chapter: a workbook writes them so that they can be read back in, all else shows the children. */
export interface Register extends Part {
  readonly type: 'register';
  readonly table: RegisterTable;
  readonly records: readonly {
    readonly audience?: Audience;
    readonly record: LibraryRecords[RegisterTable];
  }[];
  /** What the records refer to, so that rows can say names where records have ids. */
  readonly names: readonly NamedRecord[];
  readonly children: readonly Block[];
}

export interface NamedRecord {
  readonly table: LibraryTable;
  readonly id: string;
  readonly name: string;
}

export type Block =
  | Section
  | Paragraph
  | List
  | Facts
  | Table
  | Script
  | Callout
  | Figure
  | Question
  | Register
  /** The front page; what stands on it are the handbook's own facts. */
  | { readonly type: 'cover' }
  /** Chapters and sections with the pages on which they stand. */
  | { readonly type: 'contents' };

export type BlockType = Block['type'];
