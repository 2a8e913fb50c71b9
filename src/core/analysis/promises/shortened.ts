const MOST = 8;
const EACH_END = 3;

/** A long way as its two ends. */
export const shortened = (names: readonly string[]): readonly string[] =>
  names.length <= MOST ? names : [...names.slice(0, EACH_END), '…', ...names.slice(-EACH_END)];
