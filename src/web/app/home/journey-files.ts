/** What a file chooser offers; the name's end alone would hide files on some systems. */
export const JOURNEY_FILES = '.json,application/json';
