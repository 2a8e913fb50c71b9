/** Cells that a spreadsheet would run as a formula, and those that look guarded already. */
const RISKY = /^'*[=+\-@＝＋－＠\t\r\n]/;

/** Puts an apostrophe before what a spreadsheet would run. */
export const guardCell = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** Takes the guard off again. */
export const unguardCell = (text: string): string =>
  text.startsWith("'") && RISKY.test(text) ? text.slice(1) : text;
