import { HandbookPanel } from '../../handbook/index.ts';
import { HANDBOOK_WORDS } from '../../handbook/words.ts';
import { addWords } from '../../kit/index.ts';

addWords(HANDBOOK_WORDS);

/** The handbook's panel with its words: both come when it is first opened. */
export const HandbookGuest = HandbookPanel;
