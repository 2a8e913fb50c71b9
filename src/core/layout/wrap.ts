import { once } from '../base/index.ts';
import { advance, advancesOf, textWidth, type Weight } from './metrics/measure.ts';

/** Never at the start of a line (closing marks), never at the end of one (opening marks). */
const NO_START = new Set('，。、；：？！）」』】》〉〕］｝”’…—～·％‰℃,.;:?!)]}%»›');
const NO_END = new Set('（「『【《〈〔［｛“‘￥＄([{«‹¥$€£#@');
/** Latin words may break behind these. */
const BREAK_AFTER = new Set('-/–—\u200b');

const CJK_FROM = 0x2e80;
const isWide = (codePoint: number): boolean =>
  (codePoint >= CJK_FROM && codePoint <= 0xd7ff) ||
  (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
  (codePoint >= 0xfe30 && codePoint <= 0xfe4f) ||
  (codePoint >= 0xff00 && codePoint <= 0xff60) ||
  (codePoint >= 0xffe0 && codePoint <= 0xffe6) ||
  codePoint >= 0x1f000;

const CLUSTERED = /\p{M}|\u200d|\p{Variation_Selector}|\p{Regional_Indicator}|\p{Emoji_Modifier}/u;
/** Made when a text needs it: it loads tables that most maps do without. */
const segmenter = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

/** What a reader takes for one character each. */
const characters = (text: string): string[] =>
  CLUSTERED.test(text) ? Array.from(segmenter().segment(text), (part) => part.segment) : [...text];

export interface Wrapped {
  readonly lines: readonly string[];
  readonly truncated: boolean;
}

export interface WrapStyle {
  readonly width: number;
  readonly size: number;
  readonly weight: Weight;
  readonly maxLines: number;
}

/**
 * Breaks a text into lines that fit: Latin at blanks and hyphens, Chinese anywhere but against the rules
 * of punctuation, a word that is too long wherever it must. What doesn't fit ends in an ellipsis.
 */
export function wrapText(text: string, style: WrapStyle): Wrapped {
  const lines = new Lines(style);
  if (PLAIN.test(text)) {
    fillPlain(text, style, lines);
  } else {
    for (const paragraph of displayText(text).split('\n')) {
      if (!fillParagraph(paragraph.trim(), style, lines)) break;
    }
  }
  if (!lines.isCut) return { lines: lines.done, truncated: false };
  lines.done.push(ellipsise(lines.done.pop() as string, style));
  return { lines: lines.done, truncated: true };
}

/** One line, cut with an ellipsis where it is too long. */
export function fitText(
  text: string,
  style: Omit<WrapStyle, 'maxLines'>,
): { text: string; truncated: boolean } {
  const line = displayText(text).replaceAll('\n', ' ').trim();
  if (textWidth(line, style.size, style.weight) <= style.width) return { text: line, truncated: false };
  return { text: ellipsise(line, style), truncated: true };
}

/**
 * The text as it is printed. The curly quotes of the fonts are a full em wide, as Chinese wants them;
 * beside Latin letters the straight ones take their place.
 */
function displayText(text: string): string {
  if (PLAIN.test(text) && !text.includes('  ')) return text;
  return text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/(?<=[\p{Script=Latin}\p{Nd}.,;:!?%)]) *[’”](?!\p{Script=Han})/gu, straight)
    .replace(/[‘“](?=[\p{Script=Latin}\p{Nd}(])/gu, straight);
}

const straight = (mark: string): string => mark.replace(/[‘’]/u, "'").replace(/[“”]/u, '"');

/** Fills lines with stretches of text that stay together, as many as there may be. */
class Lines {
  readonly done: string[] = [];
  /** There was more than there is room for. */
  isCut = false;
  /** The pieces of the line, to be joined once: a text that is put together piece by piece keeps all of them. */
  private line: string[] = [];
  private used = 0;
  private blank = 0;
  private readonly style: WrapStyle;

  constructor(style: WrapStyle) {
    this.style = style;
  }

  /** `blank` is the width of the blank behind it when the line goes on. False when there is no room for any more. */
  put(text: string, width: number, blank: number): boolean {
    if (this.line.length > 0 && this.used + this.blank + width <= this.style.width) {
      if (this.blank > 0) this.line.push(' ');
      this.line.push(text);
      this.used += this.blank + width;
      this.blank = blank;
      return true;
    }
    if (!this.end()) return false;
    this.line = [text];
    this.used = width;
    this.blank = blank;
    return width <= this.style.width || this.breakLong();
  }

  /** The line ends here, if one was begun. */
  end(): boolean {
    if (this.line.length === 0) return true;
    if (this.done.length === this.style.maxLines) {
      this.isCut = true;
      return false;
    }
    this.done.push(this.line.join(''));
    this.line = [];
    return true;
  }

  private breakLong(): boolean {
    const pieces = hardBreak(this.line.join(''), this.style);
    const last = pieces.pop() as string;
    for (const piece of pieces) {
      this.line = [piece];
      if (!this.end()) return false;
    }
    this.line = [last];
    this.used = textWidth(last, this.style.size, this.style.weight);
    return true;
  }
}

const BLANK = 0x20;

/** Cuts a paragraph where it may break. False when no line is left. */
function fillParagraph(paragraph: string, { size, weight }: WrapStyle, lines: Lines): boolean {
  const letters = characters(paragraph);
  const blank = (advance(BLANK, weight) * size) / 1000;
  let text = '';
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] as string;
    const next = letters[i + 1];
    if (letter === ' ') {
      if (text !== '' && !lines.put(text, textWidth(text, size, weight), blank)) return false;
      text = '';
      continue;
    }
    text += letter;
    if (next === undefined || (next !== ' ' && mayBreak(letter, next))) {
      if (!lines.put(text, textWidth(text, size, weight), 0)) return false;
      text = '';
    }
  }
  return lines.end();
}

/** Most titles in Latin letters: nothing in them that is printed otherwise than it is written. */
const PLAIN = /^[\x20-\x7e]*$/;
const [HYPHEN, SLASH] = [0x2d, 0x2f];

/** The same as `fillParagraph` for plain letters, many times faster: maps of thousands of cards are laid out at once. */
function fillPlain(text: string, { size, weight }: WrapStyle, lines: Lines): void {
  const advances = advancesOf(weight);
  const blank = ((advances[BLANK] as number) * size) / 1000;
  let start = 0;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === BLANK) {
      if (i > start && !lines.put(text.slice(start, i), (sum * size) / 1000, blank)) return;
      start = i + 1;
      sum = 0;
      continue;
    }
    sum += advances[code] as number;
    const ends = i + 1 === text.length;
    if (ends || ((code === HYPHEN || code === SLASH) && isBrokenAfter(text, i))) {
      if (!lines.put(text.slice(start, i + 1), (sum * size) / 1000, 0)) return;
      start = i + 1;
      sum = 0;
    }
  }
  lines.end();
}

const isBrokenAfter = (text: string, at: number): boolean =>
  text[at + 1] !== ' ' && mayBreak(text[at] as string, text[at + 1] as string);

function mayBreak(letter: string, next: string): boolean {
  if (NO_START.has(next) || NO_END.has(letter)) return false;
  if (isWide(letter.codePointAt(0) as number) || isWide(next.codePointAt(0) as number)) return true;
  return BREAK_AFTER.has(letter);
}

/** Breaks a word that is wider than a line. */
function hardBreak(word: string, { width, size, weight }: WrapStyle): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const letter of characters(word)) {
    const more = textWidth(letter, size, weight);
    if (piece !== '' && used + more > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += letter;
    used += more;
  }
  pieces.push(piece);
  return pieces;
}

/**
 * Cuts a line until its ellipsis fits; in Latin text that is three dots on the baseline. A word is cut only where
 * going back to the one before it would give up more than half of what fits.
 */
function ellipsise(line: string, { width, size, weight }: Omit<WrapStyle, 'maxLines'>): string {
  const letters = characters(line);
  const fitting = (end: number): string | null => {
    const kept = letters.slice(0, end).join('').trimEnd();
    const dots = isWide(kept.codePointAt(kept.length - 1) ?? 0) ? '…' : '...';
    if (textWidth(kept + dots, size, weight) > width) return null;
    return kept.replace(/[,，、;；:：.。…\s]+$/u, '') + dots;
  };
  for (let end = letters.length; end > 0; end--) {
    const cut = fitting(end);
    if (cut !== null) return fitting(wholeWords(letters, end)) ?? cut;
  }
  return '…';
}

const WORD = /^[\p{L}\p{M}\p{N}'’]/u;
const isInWord = (letter: string | undefined): boolean =>
  letter !== undefined && WORD.test(letter) && !isWide(letter.codePointAt(0) as number);

/** Where the word begins that a cut at `end` goes through; `end` itself where it goes through none, or too little would be left. */
function wholeWords(letters: readonly string[], end: number): number {
  if (!isInWord(letters[end - 1]) || !isInWord(letters[end])) return end;
  for (let at = end - 1; 2 * at >= end; at--) {
    const [before, after] = [letters[at - 1] as string, letters[at] as string];
    if (after === ' ' || mayBreak(before, after)) return at;
  }
  return end;
}
