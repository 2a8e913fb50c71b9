import type { Wanted } from './find-text.ts';

let wanted: Wanted = { text: '', matchCase: false, wholeWord: false };

/** What was looked for last, as long as the page is open. */
export const keptWanted = {
  get: (): Wanted => wanted,
  set: (next: Wanted): void => {
    wanted = next;
  },
} as const;
