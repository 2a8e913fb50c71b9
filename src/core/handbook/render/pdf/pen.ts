import type { Locale } from '../../../model/index.ts';
import type { HandbookWords } from '../../wording/catalogue.ts';
import { HANDBOOK_WORDS } from '../../wording/words.ts';
import type { AnswerNode } from './nodes.ts';
import { createPrinter, type Printer } from './printable.ts';

/** A character that the fonts lack, with some of the places where it stands. */
export interface MissingCharacter {
  readonly character: string;
  readonly codePoint: string;
  readonly places: readonly string[];
}

export interface PenOptions {
  readonly locale: Locale;
  /** Whether every font has the character. */
  readonly covers: (codePoint: number) => boolean;
  readonly sections: Pick<ReadonlySet<string>, 'has'>;
}

const PLACES_TOLD = 5;
/** Longer than a narrow column: the template may break them, and does so by the same pattern. */
const LONG_WORD = /[!-~\u00a1-\u024f]{25}/u;
/** Stands in a picture, which has no room for code points. */
export const BOX = '□';

export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What all handlers write with: it words, and it replaces and notes what can't be printed. */
export class Pen {
  readonly locale: Locale;
  readonly words: HandbookWords;
  readonly sections: Pick<ReadonlySet<string>, 'has'>;
  readonly figures: { readonly file: string; readonly svg: string }[] = [];
  readonly #printer: Printer;
  readonly #missing = new Map<string, Set<string>>();
  readonly #path: string[] = [];
  #questions = 0;
  #longWords = false;
  #answers: AnswerNode[] = [];

  constructor({ locale, covers, sections }: PenOptions) {
    this.locale = locale;
    this.words = HANDBOOK_WORDS[locale];
    this.#printer = createPrinter(covers, (character) => this.#note(character));
    this.sections = sections;
  }

  /** Text as it can be printed. What the fonts lack stands as its code points, `[U+1F600]`. */
  text(raw: string): string {
    const text = this.#printer.print(raw, (run) => `[${run.map(codePointOf).join(' ')}]`);
    this.#longWords ||= LONG_WORD.test(text);
    return text;
  }

  /** Chinese breaks anywhere, and a Latin word in it isn't cut as if it were Chinese. */
  get hyphenates(): boolean {
    return this.locale !== 'zh-CN';
  }

  /** Whether it wrote a Latin word that may be wider than where it stands. */
  get longWords(): boolean {
    return this.#longWords;
  }

  svg(raw: string): string {
    return this.#printer.print(raw, (run) => BOX.repeat(run.length));
  }

  figure(svg: string): string {
    const file = `figure-${this.figures.length + 1}.svg`;
    this.figures.push({ file, svg: this.svg(svg) });
    return file;
  }

  /** What `write` finds missing stands at this place. */
  at<T>(place: string, write: () => T): T {
    this.#path.push(place);
    try {
      return write();
    } finally {
      this.#path.pop();
    }
  }

  nextQuestion(): number {
    this.#questions++;
    return this.#questions;
  }

  keepAnswer(answer: AnswerNode): void {
    this.#answers.push(answer);
  }

  /** The answers since they were last taken. */
  takeAnswers(): readonly AnswerNode[] {
    const answers = this.#answers;
    this.#answers = [];
    return answers;
  }

  get missing(): readonly MissingCharacter[] {
    return [...this.#missing]
      .map(([character, places]) => ({
        character,
        codePoint: codePointOf(character),
        places: [...places],
      }))
      .sort((a, b) => (a.character < b.character ? -1 : 1));
  }

  #note(character: string): void {
    const places = this.#missing.get(character) ?? new Set<string>();
    this.#missing.set(character, places);
    const place = this.#path.filter((name) => name !== '').join(' › ');
    if (place !== '' && places.size < PLACES_TOLD) places.add(place);
  }
}
