import type { ILevelsOptions, INumberingOptions } from 'docx';
import { HEADINGS } from './styles.ts';

export const LISTS = { bullets: 'bullets', numbers: 'numbers', choices: 'choices' } as const;
/** How much further in each level of a list stands, in twips. */
export const LIST_STEP = 400;
export const DEEPEST_LIST = 8;
const HEADING_ROOM = [620, 760, 900, 1_040] as const;

const listLevels = (of: (level: number) => Pick<ILevelsOptions, 'format' | 'text'>): ILevelsOptions[] =>
  Array.from({ length: DEEPEST_LIST + 1 }, (_, level) => ({
    ...of(level),
    level,
    style: { paragraph: { indent: { left: LIST_STEP * (level + 1), hanging: LIST_STEP - 40 } } },
  }));

const BULLETS = ['•', '–', '▪'] as const;
const FORMATS = ['decimal', 'lowerLetter', 'lowerRoman'] as const;

/**
 * Headings are numbered by their styles, so that a chapter put in while editing moves the numbers after it; one whose
 * number in the tree isn't the next one carries it as text: the file always says what the tree says.
 */
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: HEADINGS,
      levels: HEADING_ROOM.map((room, level) => ({
        level,
        format: 'decimal',
        text: Array.from({ length: level + 1 }, (_, nth) => `%${nth + 1}`).join('.'),
        style: {
          style: `Heading${level + 1}`,
          paragraph: { indent: { left: room, hanging: room } },
        },
      })),
    },
    {
      reference: LISTS.bullets,
      levels: listLevels((level) => ({ format: 'bullet', text: BULLETS[level % BULLETS.length] as string })),
    },
    {
      reference: LISTS.numbers,
      levels: listLevels((level) => ({
        format: FORMATS[level % FORMATS.length] as (typeof FORMATS)[number],
        text: `%${level + 1}.`,
      })),
    },
    {
      reference: LISTS.choices,
      levels: listLevels(() => ({ format: 'upperLetter', text: '%1.' })).slice(0, 1),
    },
  ],
};

/** Counts as Word does, to know which number a heading gets by itself. */
export class HeadingNumbers {
  readonly #counts: number[] = [];

  /** Whether the next heading of that depth, 1 to 4, gets this number by itself; only then it is counted. */
  isNext(number: string, depth: number): boolean {
    const next = [...this.#counts.slice(0, depth - 1)];
    while (next.length < depth - 1) next.push(0);
    next.push((this.#counts[depth - 1] ?? 0) + 1);
    if (next.join('.') !== number) return false;
    this.#counts.splice(0, Number.POSITIVE_INFINITY, ...next);
    return true;
  }
}
