/** What no glyph is drawn for. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/u;
/** These say where a line may break. */
const BREAKS: readonly string[] = ['\u200b', '\u00ad'];
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu;

/** Every font that could be shipped has these. */
const ASIDE_FROM_ASCII = /[^\t\n -~]/u;

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
  const known = new Map<string, boolean>([
    ['\n', true],
    ['\t', true],
  ]);
  const has = (character: string): boolean => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const now = !INVISIBLE.test(character) && covers(character.codePointAt(0) ?? 0);
    known.set(character, now);
    return now;
  };
  return {
    print: (raw, replace) => {
      const text = raw.normalize('NFC').replace(CONTROL, '');
      const from = firstNot(has, text);
      if (from < 0) return text;
      let out = text.slice(0, from);
      let run: string[] = [];
      for (const character of text.slice(from)) {
        if (has(character)) {
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
function firstNot(has: (character: string) => boolean, text: string): number {
  const strange = ASIDE_FROM_ASCII.exec(text)?.index ?? -1;
  if (strange < 0) return -1;
  let at = strange;
  for (const character of text.slice(strange)) {
    if (!has(character)) return at;
    at += character.length;
  }
  return -1;
}
