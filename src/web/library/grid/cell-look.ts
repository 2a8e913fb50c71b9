import type { Column } from '../../../core/interchange/index.ts';

export type { Column };

/** Whose text may name a picture. */
export const isPicture = ({ key }: Column): boolean => key === 'image';

/** In a row of one line breaks are marks. */
export const inlineText = (text: string): string => text.replace(/\s*\n\s*/g, ' / ');

const WIDTHS: Readonly<Record<string, string>> = {
  text: 'minmax(180px, 2fr)',
  choice: 'minmax(130px, 1fr)',
  choices: 'minmax(180px, 2fr)',
  ref: 'minmax(140px, 1fr)',
  refs: 'minmax(160px, 1fr)',
  share: '92px',
  duration: '120px',
  money: '120px',
  texts: 'minmax(200px, 2fr)',
  dates: 'minmax(150px, 1fr)',
  zone: 'minmax(150px, 1fr)',
  week: 'minmax(200px, 2fr)',
  attributes: 'minmax(200px, 2fr)',
  escalations: 'minmax(180px, 1fr)',
  lines: 'minmax(280px, 4fr)',
};

/** The tracks of a row: the head, the columns, the uses. */
export const tracksOf = (columns: readonly Column[]): string =>
  [
    '58px',
    ...columns.map(({ form, key }, at) =>
      at === 0
        ? 'minmax(200px, 2fr)'
        : key === 'say' || key === 'note'
          ? 'minmax(220px, 3fr)'
          : WIDTHS[form.kind],
    ),
    '112px',
  ].join(' ');

/** What a row needs at least, in pixels. */
export const leastWidth = (columns: readonly Column[]): number =>
  [...tracksOf(columns).matchAll(/(\d+)px/g)].reduce((sum, [, pixels]) => sum + Number(pixels), 0);
