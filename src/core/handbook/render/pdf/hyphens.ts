import { textWidth } from '../../../layout/index.ts';

/** Points, as the template sets tables. */
const SIZE = 8.6;
const INSET = 12;

/** What stays together at the end of a line. */
const UNBROKEN = /[^\s\p{Script=Han}/–—\u200b-]+-?/gu;

/** Whether a text in a column of so many points has a word that stands in no line of it: only then is it worth reading cut words. */
export function wantsHyphens(text: string, width: number, weight: 400 | 700): boolean {
  const room = width - INSET;
  for (const [word] of text.matchAll(UNBROKEN)) if (textWidth(word, SIZE, weight) > room) return true;
  return false;
}
