import { DIMENSIONS } from '../../model/index.ts';
import { readAnswer } from './answers.ts';

type Dimension = (typeof DIMENSIONS)[number];
export const SIDES = ['expectation', 'perception'] as const;
export type Side = (typeof SIDES)[number];

/** One of the 22 questions, asked of what is expected or of what was found: `expectation.3`. */
export type SurveyColumn = `${Side}.${number}`;

/** The last question of each dimension (Parasuraman, Zeithaml and Berry, Journal of Retailing 64, 1988). */
const LAST: Readonly<Record<Dimension, number>> = {
  tangibles: 4,
  reliability: 9,
  responsiveness: 13,
  assurance: 17,
  empathy: 22,
};
export const ITEMS = 22;

const columnOf = (side: Side, item: number): SurveyColumn => `${side}.${item}`;
export const SURVEY_COLUMNS: readonly SurveyColumn[] = SIDES.flatMap((side) =>
  Array.from({ length: ITEMS }, (_, at) => columnOf(side, at + 1)),
);

const dimensionOf = (item: number): Dimension =>
  DIMENSIONS.find((dimension) => item <= LAST[dimension]) ?? 'empathy';

const SIDE_WORDS: ReadonlyArray<readonly [Side, RegExp]> = [
  ['expectation', /^(?:e|exp(?:ect(?:ation|ed)?)?|期望|期待|预期)(?=[\s._#:：-]*\d|$)/],
  ['perception', /^(?:p|perc(?:eption|eived)?|感知|体验|实际|感受)(?=[\s._#:：-]*\d|$)/],
];

/** What a heading asks: "E1", "P 22", "期望3", "Q7 expectation"; null when it is none of the questions. */
export function surveyColumnOf(heading: string): SurveyColumn | null {
  const word = heading.normalize('NFKC').trim().toLowerCase();
  const ordered = /^(?:q|item|question|题|第)?\s*(\d{1,2})\s*(?:题)?[\s._:：-]*(.+)$/.exec(word);
  const turned = ordered ? `${ordered[2]} ${ordered[1]}` : word;
  const side = SIDE_WORDS.find(([, words]) => words.test(turned))?.[0];
  const item = Number(/\d{1,2}/.exec(turned)?.[0]);
  return side && item >= 1 && item <= ITEMS ? columnOf(side, item) : null;
}

type Cells = readonly string[];

/** What each column asks. Where no heading says so, 44 columns of numbers are expectations, then perceptions. */
export function guessSurveyColumns(headings: Cells, rows: readonly Cells[]): (SurveyColumn | null)[] {
  const named = headings.map(surveyColumnOf);
  const once = named.map((column, at) => (column && named.indexOf(column) === at ? column : null));
  if (once.some((column) => column !== null)) return once;
  const numeric = headings.flatMap((_, at) => {
    const filled = rows.map((cells) => cells[at] ?? '').filter((cell) => cell !== '');
    return filled.length > 0 && filled.every((cell) => readAnswer(cell) !== null) ? [at] : [];
  });
  // A column of running numbers may stand in front of the answers.
  const answers = numeric.slice(-SURVEY_COLUMNS.length);
  if (answers.length < SURVEY_COLUMNS.length) return once;
  return headings.map((_, at) => SURVEY_COLUMNS[answers.indexOf(at)] ?? null);
}

export interface AnswerFault {
  /** As the spreadsheet counts. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly reason: 'not-a-number' | 'off-scale';
}

export interface SurveyMean {
  readonly dimension: Dimension;
  readonly side: Side;
  readonly mean: number;
  /** How many people answered any question of it. */
  readonly n: number;
}

export interface Survey {
  /** Those whose every answer can be read, and those who are left out. */
  readonly respondents: number;
  readonly left: number;
  readonly faults: readonly AnswerFault[];
  readonly means: readonly SurveyMean[];
}

interface Line {
  readonly line: number;
  readonly cells: Cells;
}

/** Reads one respondent a row. A question that was left open counts for nothing; a row with a fault is left out. */
export function readSurvey(
  rows: readonly Line[],
  columns: ReadonlyArray<SurveyColumn | null>,
  scale: number,
): Survey {
  const faults: AnswerFault[] = [];
  const answers = new Map<string, { sum: number; count: number }>();
  const people = new Map<string, number>();
  let respondents = 0;
  let left = 0;
  for (const { line, cells } of rows) {
    const own: Array<{ readonly key: string; readonly value: number }> = [];
    const before = faults.length;
    columns.forEach((asked, column) => {
      const text = cells[column]?.trim() ?? '';
      if (asked === null || text === '') return;
      const value = readAnswer(text);
      if (value === null) faults.push({ line, column, text, reason: 'not-a-number' });
      else if (value < 1 || value > scale) faults.push({ line, column, text, reason: 'off-scale' });
      else {
        const [side = '', item] = asked.split('.');
        own.push({ key: `${dimensionOf(Number(item))}.${side}`, value });
      }
    });
    if (faults.length > before) left++;
    else if (own.length > 0) {
      respondents++;
      for (const { key, value } of own) {
        const { sum, count } = answers.get(key) ?? { sum: 0, count: 0 };
        answers.set(key, { sum: sum + value, count: count + 1 });
      }
      for (const key of new Set(own.map((one) => one.key))) people.set(key, (people.get(key) ?? 0) + 1);
    }
  }
  const means = DIMENSIONS.flatMap((dimension) =>
    SIDES.flatMap((side): SurveyMean[] => {
      const all = answers.get(`${dimension}.${side}`);
      if (!all) return [];
      return [{ dimension, side, mean: all.sum / all.count, n: people.get(`${dimension}.${side}`) ?? 0 }];
    }),
  );
  return { respondents, left, faults, means };
}

/** The scale that the answers were given on: of five or of seven. */
export function guessScale(rows: readonly Line[], columns: ReadonlyArray<SurveyColumn | null>): 5 | 7 {
  const most = rows.reduce(
    (highest, { cells }) =>
      columns.reduce(
        (so, asked, at) => (asked === null ? so : Math.max(so, readAnswer(cells[at] ?? '') ?? 0)),
        highest,
      ),
    0,
  );
  return most > 5 ? 7 : 5;
}
