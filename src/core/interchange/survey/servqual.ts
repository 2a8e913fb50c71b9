import { DIMENSIONS } from '../../model/index.ts';
import { readAnswer } from './answers.ts';
import { guessMeanColumns, MEAN_COLUMNS, type MeanColumn, readMeans } from './dimensions.ts';
import {
  type AnswerFault,
  type Dimension,
  type Line,
  SIDES,
  type Side,
  type Survey,
  type SurveyMean,
} from './survey.ts';

/** One of the 22 questions, asked of what is expected or of what was found: `expectation.3`. */
type QuestionColumn = `${Side}.${number}`;
/** A survey is a respondent a row, or what came of it: a dimension a row. */
export type SurveyColumn = MeanColumn | QuestionColumn;

/** The last question of each dimension (Parasuraman, Zeithaml and Berry, Journal of Retailing 64, 1988). */
const LAST: Readonly<Record<Dimension, number>> = {
  tangibles: 4,
  reliability: 9,
  responsiveness: 13,
  assurance: 17,
  empathy: 22,
};
export const ITEMS = 22;

const columnOf = (side: Side, item: number): QuestionColumn => `${side}.${item}`;
export const QUESTION_COLUMNS: readonly QuestionColumn[] = SIDES.flatMap((side) =>
  Array.from({ length: ITEMS }, (_, at) => columnOf(side, at + 1)),
);

export const SURVEY_COLUMNS: readonly SurveyColumn[] = [...MEAN_COLUMNS, ...QUESTION_COLUMNS];

const dimensionOf = (item: number): Dimension =>
  DIMENSIONS.find((dimension) => item <= LAST[dimension]) ?? 'empathy';

const SIDE_WORDS: ReadonlyArray<readonly [Side, RegExp]> = [
  ['expectation', /^(?:e|exp(?:ect(?:ation|ed)?)?|期望|期待|预期)(?=[\s._#:：-]*\d|$)/],
  ['perception', /^(?:p|perc(?:eption|eived)?|感知|体验|实际|感受)(?=[\s._#:：-]*\d|$)/],
];

/** What a heading asks: "E1", "P 22", "期望3", "Q7 expectation"; null when it is none of the questions. */
export function surveyColumnOf(heading: string): QuestionColumn | null {
  const word = heading.normalize('NFKC').trim().toLowerCase();
  const ordered = /^(?:q|item|question|题|第)?\s*(\d{1,2})\s*(?:题)?[\s._:：-]*(.+)$/.exec(word);
  const turned = ordered ? `${ordered[2]} ${ordered[1]}` : word;
  const side = SIDE_WORDS.find(([, words]) => words.test(turned))?.[0];
  const item = Number(/\d{1,2}/.exec(turned)?.[0]);
  return side && item >= 1 && item <= ITEMS ? columnOf(side, item) : null;
}

type Cells = readonly string[];

/** What each column asks, or is the mean of. Where no heading says so, 44 columns of numbers are expectations, then perceptions. */
export function guessSurveyColumns(headings: Cells, rows: readonly Cells[]): (SurveyColumn | null)[] {
  const named = headings.map(surveyColumnOf);
  const once = named.map((column, at) => (column && named.indexOf(column) === at ? column : null));
  if (once.some((column) => column !== null)) return once;
  const means = guessMeanColumns(headings, rows);
  if (means) return means;
  const numeric = headings.flatMap((_, at) => {
    const filled = rows.map((cells) => cells[at] ?? '').filter((cell) => cell !== '');
    return filled.length > 0 && filled.every((cell) => readAnswer(cell) !== null) ? [at] : [];
  });
  // A column of running numbers may stand in front of the answers.
  const answers = numeric.slice(-QUESTION_COLUMNS.length);
  if (answers.length < QUESTION_COLUMNS.length) return once;
  return headings.map((_, at) => QUESTION_COLUMNS[answers.indexOf(at)] ?? null);
}

/** Reads one respondent a row, or one dimension where a column names it. A question that was left open counts for nothing; a row with a fault is left out. */
export function readSurvey(
  rows: readonly Line[],
  columns: ReadonlyArray<SurveyColumn | null>,
  scale: number,
): Survey {
  if (columns.includes('dimension')) return readMeans(rows, columns, scale);
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
      // Means say nothing of a respondent.
      if (!asked?.includes('.') || text === '') return;
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
        (so, asked, at) =>
          asked === null || asked === 'dimension' || asked === 'n'
            ? so
            : Math.max(so, readAnswer(cells[at] ?? '') ?? 0),
        highest,
      ),
    0,
  );
  return most > 5 ? 7 : 5;
}
