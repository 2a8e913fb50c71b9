import type { Locale } from '../../../model/index.ts';
import type { HandbookWords } from '../../wording/catalogue.ts';
import { HANDBOOK_WORDS } from '../../wording/words.ts';
import type { AnswerNode } from './nodes.ts';

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
  readonly sections: ReadonlySet<string>;
}

const PLACES_TOLD = 5;
/** What no glyph is drawn for. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu;
/** Latin words that are longer than a narrow column get places where they may be broken. */
const LONG_WORD = /[!-~\u00a1-\u024f]{25,}/gu;
const PIECE = /.{10}(?=.{4})/gu;
const MAY_BREAK = '\u200b';

export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What all handlers write with: it words, and it replaces and notes what can't be printed. */
export class Pen {
  readonly locale: Locale;
  readonly words: HandbookWords;
  readonly sections: ReadonlySet<string>;
  readonly figures: { readonly file: string; readonly svg: string }[] = [];
  readonly #covers: PenOptions['covers'];
  readonly #known = new Map<string, boolean>();
  readonly #missing = new Map<string, Set<string>>();
  readonly #path: string[] = [];
  #questions = 0;
  #answers: AnswerNode[] = [];

  constructor({ locale, covers, sections }: PenOptions) {
    this.locale = locale;
    this.words = HANDBOOK_WORDS[locale];
    this.#covers = covers;
    this.sections = sections;
  }

  /** Text as it can be printed. What the fonts lack stands as its code points, `[U+1F600]`. */
  text(raw: string): string {
    const text = this.#printable(raw, (run) => `[${run.map(codePointOf).join(' ')}]`);
    return text.replace(LONG_WORD, (word) => word.replace(PIECE, `$&${MAY_BREAK}`));
  }

  /** A picture's text has no room for code points. */
  svg(raw: string): string {
    return this.#printable(raw, (run) => '□'.repeat(run.length));
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

  #printable(raw: string, replace: (run: readonly string[]) => string): string {
    const text = raw.normalize('NFC').replace(CONTROL, '');
    let out = '';
    let run: string[] = [];
    let waiting = '';
    const flush = () => {
      if (run.length > 0) out += replace(run);
      out += waiting;
      run = [];
      waiting = '';
    };
    for (const character of text) {
      if (this.#has(character)) {
        flush();
        out += character;
      } else if (INVISIBLE.test(character)) {
        // Joiners and selectors between characters that are not there have nothing to join.
        if (run.length === 0) waiting += character === MAY_BREAK || character === '\u00ad' ? character : '';
      } else {
        run.push(character);
        this.#note(character);
      }
    }
    flush();
    return out;
  }

  #has(character: string): boolean {
    const known = this.#known.get(character);
    if (known !== undefined) return known;
    const has =
      character === '\n' ||
      character === '\t' ||
      (!INVISIBLE.test(character) && this.#covers(character.codePointAt(0) ?? 0));
    this.#known.set(character, has);
    return has;
  }

  #note(character: string): void {
    const places = this.#missing.get(character) ?? new Set<string>();
    this.#missing.set(character, places);
    const place = this.#path.filter((name) => name !== '').join(' › ');
    if (place !== '' && places.size < PLACES_TOLD) places.add(place);
  }
}
