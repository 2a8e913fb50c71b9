/** What Markdown reads as a mark anywhere: in CommonMark, in GitHub's tables and strikings, in formulas. */
const MARKS = /[\\`*_[\]<>|~$]/g;
/** What would be read as a character by its name or number. */
const REFERENCE = /&(?=#?[\da-z]+;)/gi;
/** What addresses look like to those who make links of bare ones. */
const ADDRESS = /\b(https?|ftp|mailto|xmpp)(?=:)|\bwww(?=\.)/gi;

export const codeOf = (character: string): string =>
  `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;

/** Characters that no text file holds, and a line break of the old kind. */
export const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu;

/** Text within a line, so that nothing in it is a mark. Line breaks stay what they are. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '\ufffd')
    .replace(MARKS, '\\$&')
    .replace(REFERENCE, '\\&')
    .replace(ADDRESS, '$&\\');

/** Spaces at a line's edges would be lost. */
export const keepSpaces = (line: string): string =>
  line.replace(/^[ \t]+|[ \t]+$/g, (spaces) => [...spaces].map(codeOf).join(''));

/** A line's beginning, where more is a mark: headings, lists, rules, the rows under a table's head. */
export const escapeEdges = (line: string): string =>
  keepSpaces(
    line
      .replace(/^([ \t]*)(?=#{1,6}(?:[ \t]|$)|[-+](?:[ \t]|$)|=+[ \t]*$|:?-+:?[ \t]*$)/, '$1\\')
      .replace(/^([ \t]*\d{1,9})(?=[.)](?:[ \t]|$))/, '$1\\'),
  );
