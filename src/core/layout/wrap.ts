import { advance, textWidth, type Weight } from './metrics/measure.ts';

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
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader takes for one character each. */
const characters = (text: string): string[] =>
  CLUSTERED.test(text) ? Array.from(segmenter.segment(text), (part) => part.segment) : [...text];

/** A stretch of text that stays together, and the blank behind it. */
interface Chunk {
  readonly text: string;
  readonly width: number;
  /** Width of the blank that follows when the line goes on. */
  readonly blank: number;
}

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
  const lines: string[] = [];
  for (const paragraph of displayText(text).split('\n')) {
    if (paragraph.trim() === '') continue;
    for (const line of fillLines(chunksOf(paragraph, style), style)) {
      if (lines.length === style.maxLines) {
        lines.push(ellipsise(lines.pop() as string, style, true));
        return { lines, truncated: true };
      }
      lines.push(line);
    }
  }
  return { lines, truncated: false };
}

/** One line, cut with an ellipsis where it is too long. */
export function fitText(
  text: string,
  style: Omit<WrapStyle, 'maxLines'>,
): { text: string; truncated: boolean } {
  const line = displayText(text).replaceAll('\n', ' ').trim();
  if (textWidth(line, style.size, style.weight) <= style.width) return { text: line, truncated: false };
  return { text: ellipsise(line, style, false), truncated: true };
}

/**
 * The text as it is printed. The curly quotes of the fonts are a full em wide, as Chinese wants them;
 * beside Latin letters the straight ones take their place.
 */
function displayText(text: string): string {
  return text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/(?<=[\p{Script=Latin}\p{Nd}.,;:!?%)]) *[’”](?!\p{Script=Han})/gu, straight)
    .replace(/[‘“](?=[\p{Script=Latin}\p{Nd}(])/gu, straight);
}

const straight = (mark: string): string => mark.replace(/[‘’]/u, "'").replace(/[“”]/u, '"');

/** Cuts a paragraph where it may break; as a generator, for only the first lines are ever needed. */
function* chunksOf(paragraph: string, { size, weight }: WrapStyle): Generator<Chunk> {
  const letters = characters(paragraph.trim());
  const blank = (advance(0x20, weight) * size) / 1000;
  let text = '';
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] as string;
    const next = letters[i + 1];
    if (letter === ' ') {
      if (text !== '') yield { text, width: textWidth(text, size, weight), blank };
      text = '';
      continue;
    }
    text += letter;
    if (next === undefined || (next !== ' ' && mayBreak(letter, next))) {
      yield { text, width: textWidth(text, size, weight), blank: 0 };
      text = '';
    }
  }
}

function mayBreak(letter: string, next: string): boolean {
  if (NO_START.has(next) || NO_END.has(letter)) return false;
  if (isWide(letter.codePointAt(0) as number) || isWide(next.codePointAt(0) as number)) return true;
  return BREAK_AFTER.has(letter);
}

function* fillLines(chunks: Iterable<Chunk>, style: WrapStyle): Generator<string> {
  let line = '';
  let used = 0;
  let blank = 0;
  for (const chunk of chunks) {
    if (line !== '' && used + blank + chunk.width <= style.width) {
      line += (blank > 0 ? ' ' : '') + chunk.text;
      used += blank + chunk.width;
      blank = chunk.blank;
      continue;
    }
    if (line !== '') yield line;
    line = chunk.text;
    used = chunk.width;
    blank = chunk.blank;
    if (used <= style.width) continue;
    const pieces = hardBreak(chunk.text, style);
    line = pieces.pop() as string;
    used = textWidth(line, style.size, style.weight);
    yield* pieces;
  }
  if (line !== '') yield line;
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

/** Cuts a line until its ellipsis fits; in Latin text that is three dots on the baseline. */
function ellipsise(
  line: string,
  { width, size, weight }: Omit<WrapStyle, 'maxLines'>,
  whole: boolean,
): string {
  const letters = characters(line);
  while (letters.length > 0) {
    const kept = letters.join('').trimEnd();
    const dots = isWide(kept.codePointAt(kept.length - 1) ?? 0) ? '…' : '...';
    if ((whole || letters.length > 0) && textWidth(kept + dots, size, weight) <= width) {
      return kept.replace(/[,，、;；:：.。…\s]+$/u, '') + dots;
    }
    letters.pop();
  }
  return '…';
}
