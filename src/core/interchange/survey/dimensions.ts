import { DIMENSIONS } from '../../model/index.ts';
import { readAnswer } from './answers.ts';
import {
  type AnswerFault,
  type Dimension,
  type Line,
  SIDES,
  type Survey,
  type SurveyMean,
} from './survey.ts';

export const MEAN_COLUMNS = ['dimension', ...SIDES, 'n'] as const;
/** A column of a table that has a dimension a row: its name, the means of both sides, and how many answered. */
export type MeanColumn = (typeof MEAN_COLUMNS)[number];

const COLUMN_WORDS: ReadonlyArray<readonly [MeanColumn, RegExp]> = [
  ['dimension', /^(?:(?:servqual |quality )?dimensions?|(?:服务|质量|服务质量|评价)?维度(?:名称)?)$/],
  [
    'expectation',
    /^(?:e|(?:mean |average )?expect(?:ations?|ed)|(?:顾客|客户|平均)?(?:期望|期待|预期)(?:值|均值|平均值|得分|分)?)$/,
  ],
  [
    'perception',
    /^(?:p|(?:mean |average )?perce(?:ptions?|ived)|found|actual|(?:顾客|客户|实际|平均)?(?:感知|感受|体验|实际)(?:值|均值|平均值|得分|分)?)$/,
  ],
  [
    'n',
    /^(?:n|sample(?: size)?|count|respondents?|responses|how many answered|样本|样本量|样本数|(?:答卷)?人数|份数|答卷数?)$/,
  ],
];

const DIMENSION_WORDS: ReadonlyArray<readonly [Dimension, RegExp]> = [
  ['tangibles', /^(?:tangib(?:les?|ility)|有形性|有形展示|有形)$/],
  ['reliability', /^(?:reliability|可靠性|可靠)$/],
  ['responsiveness', /^(?:responsiveness|响应性|反应性|回应性|响应)$/],
  ['assurance', /^(?:assurance|保证性|保障性|保证|信任感)$/],
  ['empathy', /^(?:empathy|移情性|同理心|关怀性|移情|共情)$/],
];

/** As a heading is compared: without a unit or a note in brackets behind it. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s*\([^)]*\)\s*$/, '')
    .trim();

const dimensionOf = (text: string): Dimension | undefined =>
  DIMENSION_WORDS.find(([, words]) => words.test(plain(text)))?.[0];

/** What each column of such a table is; null where it is no such table: then no dimension or no side is named. */
export function guessMeanColumns(
  headings: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
): (MeanColumn | null)[] | null {
  const named = headings.map((heading) => COLUMN_WORDS.find(([, words]) => words.test(plain(heading)))?.[0]);
  const at = named.includes('dimension')
    ? named.indexOf('dimension')
    : headings.findIndex((_, column) => rows.filter((cells) => dimensionOf(cells[column] ?? '')).length > 1);
  if (at < 0 || !SIDES.some((side) => named.includes(side))) return null;
  return named.map((field, column) => {
    if (column === at) return 'dimension';
    return field && named.indexOf(field) === column ? field : null;
  });
}

/** Reads one dimension a row. A side that was left open is not there; a row with a fault is left out. */
export function readMeans(rows: readonly Line[], columns: readonly unknown[], scale: number): Survey {
  const at = (column: MeanColumn) => columns.indexOf(column);
  const faults: AnswerFault[] = [];
  const means = new Map<string, SurveyMean>();
  let [good, left] = [0, 0];
  for (const { line, cells } of rows) {
    const before = faults.length;
    const text = (column: MeanColumn) => cells[at(column)]?.trim() ?? '';
    const miss = (column: MeanColumn, reason: AnswerFault['reason']) => {
      faults.push({ line, column: at(column), text: text(column), reason });
    };
    const dimension = dimensionOf(text('dimension'));
    if (!dimension) miss('dimension', 'no-dimension');
    const n = text('n') === '' ? null : readAnswer(text('n'));
    if (n === null && text('n') !== '') miss('n', 'not-a-number');
    const own = SIDES.flatMap((side): SurveyMean[] => {
      if (!dimension || text(side) === '') return [];
      const mean = readAnswer(text(side));
      if (mean === null) miss(side, 'not-a-number');
      else if (mean < 1 || mean > scale) miss(side, 'off-scale');
      return [{ dimension, side, mean: mean ?? 0, n }];
    });
    if (faults.length > before) left++;
    else if (own.length > 0) {
      good++;
      for (const one of own) means.set(`${one.dimension}.${one.side}`, one);
    }
  }
  return {
    respondents: good,
    left,
    faults,
    means: DIMENSIONS.flatMap((dimension) =>
      SIDES.flatMap((side) => means.get(`${dimension}.${side}`) ?? []),
    ),
  };
}
