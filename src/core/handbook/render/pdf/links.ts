/**
 * Links inside a document. Typst looks up where a label stands while it sets the line that links to it, and so sets
 * every table with a link in it twice: two fifths of its time and memory in a large handbook. Here such a link is one to
 * an address of our own, and becomes one to its section in the finished file, without changing its length.
 */

/** As a section's heading is labelled in the template. */
const LABEL = 's-';
const SCHEME = 'section:';
/** Room for what the link says of where it leads, at four hexadecimal digits a letter. */
const ROOM = '-'.repeat(200);

/** Ids that stand for themselves in an address and in a PDF. */
export const LINKABLE = /^[A-Za-z0-9-]+$/u;

/** @param section its id, which must be linkable */
export const addressOf = (section: string): string => `${SCHEME}${section}?${ROOM}`;

/** Such an address, with the id caught. */
export const ADDRESS = `${SCHEME}([A-Za-z0-9-]+)\\?-+`;

/** What the section's heading is called in the file. */
export const labelOf = (section: string): string => `${LABEL}${section}`;
