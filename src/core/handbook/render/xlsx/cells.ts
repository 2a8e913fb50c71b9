import { CELL_CHARACTERS, type SheetCell } from '../../../interchange/index.ts';
import type { Locale } from '../../../model/index.ts';
import type { Inline } from '../../tree/inline.ts';
import { plainText } from '../../wording/say.ts';
import { WORKBOOK_WORDS } from './words.ts';

/** A text that a cell couldn't hold whole. Rows and columns count from 0. */
export interface Shortened {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly said: string;
}

/** As many decimals as a number has, four at most. */
const decimals = (value: number): string => {
  const count = Math.min(4, String(Number(value.toPrecision(12))).split('.')[1]?.length ?? 0);
  return count === 0 ? '' : `.${'0'.repeat(count)}`;
};

export const percentCell = (value: number): SheetCell => ({ value, format: `0${decimals(value * 100)}%` });

/** A line as a cell: a number where nothing else stands in it, so that it can be calculated with. */
export function lineCell(inlines: readonly Inline[], locale: Locale): SheetCell {
  const [only, ...more] = inlines;
  if (more.length === 0 && only?.type === 'number' && Number.isFinite(only.value)) {
    return only.style === 'percent' ? percentCell(only.value) : only.value;
  }
  if (more.length === 0 && only?.type === 'money' && Number.isFinite(only.amount)) {
    const currency = only.currency.replace(/[^A-Z]/gi, '');
    return { value: only.amount, format: `#,##0${decimals(only.amount)} "${currency}"` };
  }
  return plainText(inlines, locale);
}

/** The text as far as a cell can hold it, with what is missing said at its end. */
export function cutText(text: string, locale: Locale): string {
  if (text.length <= CELL_CHARACTERS) return text;
  // The longest that it can become: the number has as many digits as the length.
  const room = CELL_CHARACTERS - WORKBOOK_WORDS[locale].cut(text.length).length;
  const kept = text.slice(0, room).replace(/[\ud800-\udbff]$/, '');
  return kept + WORKBOOK_WORDS[locale].cut(text.length - kept.length);
}
