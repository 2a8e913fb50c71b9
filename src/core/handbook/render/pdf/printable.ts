/** What no glyph is drawn for. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/u;
/** These say where a line may break. */
const BREAKS: readonly string[] = ['\u200b', '\u00ad'];
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu;

/** Every font that could be shipped has these, from the first to the last, and knows a tab and a new line. */
const ASCII = [0x20, 0x7e] as const;
const BLANKS = [0x09, 0x0a];
const ASIDE_FROM_ASCII = /[^\t\n -~]/u;
/** Characters below this are looked up in a table. */
const BASIC = 0x10000;
const HAD = 1;
const LACKING = 2;

export interface Printer {
  /** The text with what the fonts lack replaced, run by run. */
  print(raw: string, replace: (run: readonly string[]) => string): string;
}

/**
 * Typst prints nothing, or an empty box, where a font lacks a character: so that never reaches it.
 * @param covers whether every font has the character
 * @param note told of each character that was replaced
 */
export function createPrinter(
  covers: (codePoint: number) => boolean,
  note: (character: string) => void,
): Printer {
  const basic = new Uint8Array(BASIC).fill(HAD, ASCII[0], ASCII[1] + 1);
  for (const blank of BLANKS) basic[blank] = HAD;
  const beyond = new Map<number, number>();
  const has = (point: number): boolean => {
    const known = point < BASIC ? basic[point] : beyond.get(point);
    if (known) return known === HAD;
    const now = !INVISIBLE.test(String.fromCodePoint(point)) && covers(point) ? HAD : LACKING;
    if (point < BASIC) basic[point] = now;
    else beyond.set(point, now);
    return now === HAD;
  };
  return {
    print: (raw, replace) => {
      const text = raw.normalize('NFC').replace(CONTROL, '');
      const from = firstNot(has, text);
      if (from < 0) return text;
      let out = text.slice(0, from);
      let run: string[] = [];
      for (const character of text.slice(from)) {
        if (has(character.codePointAt(0) as number)) {
          if (run.length > 0) out += replace(run);
          run = [];
          out += character;
        } else if (!INVISIBLE.test(character)) {
          run.push(character);
          note(character);
        } else if (run.length === 0 && BREAKS.includes(character)) out += character;
        // Other joiners and selectors would join what is not there.
      }
      return run.length > 0 ? out + replace(run) : out;
    },
  };
}

/** Where the first character stands that is not had; nearly every text has none, and stays as it is. */
function firstNot(has: (point: number) => boolean, text: string): number {
  const strange = ASIDE_FROM_ASCII.exec(text)?.index ?? -1;
  if (strange < 0) return -1;
  for (let at = strange; at < text.length; at++) {
    const point = text.codePointAt(at) as number;
    if (!has(point)) return at;
    if (point >= BASIC) at++;
  }
  return -1;
}
