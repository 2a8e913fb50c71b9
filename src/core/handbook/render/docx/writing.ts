import { Bookmark, Paragraph, type ParagraphChild, type Table, type TableOfContents } from 'docx';
import type { Block, BlockType, Figure, Question } from '../../tree/block.ts';
import type { Handbook } from '../../tree/handbook.ts';
import { blocksBelow } from '../../tree/walk.ts';
import type { HandbookWords } from '../../wording/catalogue.ts';
import { HANDBOOK_WORDS } from '../../wording/words.ts';
import { TEXT_WIDTH } from './look.ts';
import { HeadingNumbers } from './numbering.ts';

export type Content = Paragraph | Table | TableOfContents;

/** What a block becomes. `wide` wants a page on its side, `cover` a page of its own; a heading stays with what follows. */
export interface Piece {
  readonly content: Content;
  readonly role?: 'heading' | 'wide' | 'cover';
}

/** Where a block stands: in how many sections and lists, how far in, and with how much room; in twips. */
export interface Place {
  readonly depth: number;
  readonly level: number;
  readonly inset: number;
  readonly width: number;
}

export const OUTERMOST: Place = { depth: 0, level: -1, inset: 0, width: TEXT_WIDTH };

export interface Asked {
  readonly n: number;
  readonly question: Question;
}

/** What the handlers share while they write one document. */
export interface Writing {
  readonly tree: Handbook;
  readonly words: HandbookWords;
  /** Sections by id: how they are called, and where links go. */
  readonly sections: ReadonlyMap<string, SectionName>;
  /** What could be painted of the figures. */
  readonly pictures: ReadonlyMap<Figure, Uint8Array>;
  readonly numbers: HeadingNumbers;
  /** Each list is numbered on its own. */
  nextList(): number;
  /** Notes a question, whose answer comes at the end of its section. */
  ask(question: Question): Asked;
  /** Those that were asked since the last time. */
  takeAsked(): readonly Asked[];
}

export interface SectionName {
  readonly number: string;
  readonly title: string;
  readonly anchor: string;
}

/** Word takes letters, digits and `_` only, and 40 of them at most. */
const anchorOf = (id: string, nth: number): string => `s${nth}_${id.replace(/\W/gu, '_')}`.slice(0, 40);

function sectionsOf(blocks: readonly Block[]): Map<string, SectionName> {
  const sections = new Map<string, SectionName>();
  for (const block of blocksBelow(blocks)) {
    if (block.type !== 'section' || sections.has(block.id)) continue;
    const { id, number, title } = block;
    sections.set(id, { number, title, anchor: anchorOf(id, sections.size + 1) });
  }
  return sections;
}

export function startWriting(tree: Handbook, pictures: ReadonlyMap<Figure, Uint8Array>): Writing {
  let lists = 0;
  let questions = 0;
  let asked: Asked[] = [];
  return {
    tree,
    words: HANDBOOK_WORDS[tree.locale],
    sections: sectionsOf(tree.children),
    pictures,
    numbers: new HeadingNumbers(),
    nextList: () => ++lists,
    ask: (question) => {
      const one = { n: ++questions, question };
      asked.push(one);
      return one;
    },
    takeAsked: () => {
      const taken = asked;
      asked = [];
      return taken;
    },
  };
}

export const pieces = (...contents: Content[]): Piece[] => contents.map((content) => ({ content }));

export const styled = (style: string, children: readonly ParagraphChild[], inset = 0): Paragraph =>
  new Paragraph({ style, children, ...(inset > 0 ? { indent: { left: inset } } : {}) });

/** Where links to a section arrive. */
export const bookmark = (anchor: string, children: readonly ParagraphChild[]): Bookmark =>
  new Bookmark({ id: anchor, children });

export type BlockOf<T extends BlockType> = Extract<Block, { readonly type: T }>;
export type Handler<T extends BlockType> = (block: BlockOf<T>, writing: Writing, place: Place) => Piece[];
