import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessMeasureFields, metricOf, readMeasures } from './measures.ts';
import { guessScale, guessSurveyColumns, QUESTION_COLUMNS, readSurvey, surveyColumnOf } from './servqual.ts';

const lines = (rows: readonly (readonly string[])[]) => rows.map((cells, at) => ({ line: at + 2, cells }));

describe('a survey of 22 questions', () => {
  it.each([
    ['E1', 'expectation.1'],
    ['p22', 'perception.22'],
    ['Ｅ０７', 'expectation.7'],
    ['期望3', 'expectation.3'],
    ['感知 12', 'perception.12'],
    ['第5题 期望', 'expectation.5'],
    ['Q7 expectation', 'expectation.7'],
    ['7. Perceived', 'perception.7'],
    ['Expectation_9', 'expectation.9'],
  ])('knows the heading %s', (heading, column) => {
    expect(surveyColumnOf(heading)).toBe(column);
  });

  it.each(['E23', 'P0', 'Age', 'Phone 3', 'Email', '姓名', '提交时间', '序号', ''])(
    'leaves %s alone',
    (heading) => {
      expect(surveyColumnOf(heading)).toBeNull();
    },
  );

  it('takes 44 columns of numbers as expectations, then perceptions, after a running number', () => {
    const headings = ['No.', ...Array.from({ length: 44 }, (_, at) => `Question ${at % 2 ? 'b' : 'a'}`)];
    const row = ['1', ...Array.from({ length: 44 }, () => '5')];
    const columns = guessSurveyColumns(headings, [row]);
    expect(columns[0]).toBeNull();
    expect(columns.slice(1)).toEqual(QUESTION_COLUMNS);
    expect(guessSurveyColumns(['Name', 'City'], [['Ann', 'Wien']])).toEqual([null, null]);
  });

  it('means each dimension over its questions, with how many answered', () => {
    // Questions 1 to 4 ask for tangibles, 5 for reliability.
    const columns = guessSurveyColumns(['E1', 'E4', 'E5', 'P1'], []);
    const { means, respondents, faults } = readSurvey(
      lines([
        ['7', '5', '6', '4'],
        ['6', '', '', '5 = agree'],
        ['', '', '', ''],
      ]),
      columns,
      7,
    );
    expect(faults).toEqual([]);
    expect(respondents).toBe(2);
    expect(means).toEqual([
      { dimension: 'tangibles', side: 'expectation', mean: 6, n: 2 },
      { dimension: 'tangibles', side: 'perception', mean: 4.5, n: 2 },
      { dimension: 'reliability', side: 'expectation', mean: 6, n: 1 },
    ]);
  });

  it('says each fault by row and column, and leaves its row out', () => {
    const { faults, respondents, left, means } = readSurvey(
      lines([
        ['5', '9'],
        ['often', '4'],
        ['4', '4'],
      ]),
      ['expectation.1', 'perception.1'],
      7,
    );
    expect(faults).toEqual([
      { line: 2, column: 1, text: '9', reason: 'off-scale' },
      { line: 3, column: 0, text: 'often', reason: 'not-a-number' },
    ]);
    expect([respondents, left]).toEqual([1, 2]);
    expect(means.map(({ mean }) => mean)).toEqual([4, 4]);
  });

  it('a mean lies on the scale, and nobody is counted twice', () => {
    const answer = fc.oneof(fc.integer({ min: -1, max: 9 }).map(String), fc.constantFrom('', 'x'));
    const table = fc.array(fc.array(answer, { minLength: 6, maxLength: 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(table, (rows) => {
        const columns = QUESTION_COLUMNS.slice(0, 6);
        const { means, respondents, left } = readSurvey(lines(rows), columns, 7);
        expect(respondents + left).toBeLessThanOrEqual(rows.length);
        for (const { mean, n } of means) {
          expect(mean).toBeGreaterThanOrEqual(1);
          expect(mean).toBeLessThanOrEqual(7);
          expect(n).toBeLessThanOrEqual(respondents);
        }
      }),
    );
  });

  it('ten thousand answers take no time', () => {
    const rows = lines(
      Array.from({ length: 10_000 }, (_, at) => QUESTION_COLUMNS.map(() => String(1 + (at % 7)))),
    );
    const started = performance.now();
    expect(readSurvey(rows, QUESTION_COLUMNS, 7).respondents).toBe(10_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('guesses a scale of five or of seven', () => {
    expect(guessScale(lines([['5', '3']]), ['expectation.1', 'perception.1'])).toBe(5);
    expect(guessScale(lines([['6', '3']]), ['expectation.1', 'perception.1'])).toBe(7);
    expect(guessScale(lines([['6', '3']]), [null, 'perception.1'])).toBe(5);
  });
});

describe('what came of a survey, a dimension a row', () => {
  it.each([
    [
      ['维度', '期望', '感知'],
      ['dimension', 'expectation', 'perception'],
    ],
    [
      ['维度', '权重', '期望值', '感知值', '样本量'],
      ['dimension', null, 'expectation', 'perception', 'n'],
    ],
    [
      ['Dimension', 'Expectation', 'Perception', 'Gap'],
      ['dimension', 'expectation', 'perception', null],
    ],
    [
      ['服务维度', '重要度', '顾客期望', '实际感知', '答卷人数'],
      ['dimension', null, 'expectation', 'perception', 'n'],
    ],
    [
      ['dimension', 'expected (1-7)', 'perceived (1-7)', 'N'],
      ['dimension', 'expectation', 'perception', 'n'],
    ],
  ])('knows the headings %j', (headings, columns) => {
    expect(guessSurveyColumns(headings, [])).toEqual(columns);
  });

  it('knows a column that nobody named by the dimensions in it', () => {
    expect(
      guessSurveyColumns(
        ['', '期望', '感知'],
        [
          ['有形性', '6', '5'],
          ['可靠性', '6', '4'],
        ],
      ),
    ).toEqual(['dimension', 'expectation', 'perception']);
    expect(guessSurveyColumns(['City', 'Expected'], [['Wien', '5']])).toEqual([null, null]);
  });

  it('reads the means in the order of the dimensions, with how many answered', () => {
    const rows = lines([
      ['移情性', '6.1', '4.25', '40'],
      ['Tangibles', '6', '', ''],
      ['可靠性', '6,5', '9', '40'],
      ['合计', '6', '5', '40'],
    ]);
    const columns = guessSurveyColumns(['维度', '期望', '感知', '样本量'], []);
    expect(guessScale(rows.slice(0, 2), columns)).toBe(7);
    expect(readSurvey(rows, columns, 7)).toEqual({
      respondents: 2,
      left: 2,
      faults: [
        { line: 4, column: 2, text: '9', reason: 'off-scale' },
        { line: 5, column: 0, text: '合计', reason: 'no-dimension' },
      ],
      means: [
        { dimension: 'tangibles', side: 'expectation', mean: 6, n: null },
        { dimension: 'empathy', side: 'expectation', mean: 6.1, n: 40 },
        { dimension: 'empathy', side: 'perception', mean: 4.25, n: 40 },
      ],
    });
  });
});

describe('measures from a table', () => {
  const findPlace = (name: string) => (name === 'Hotline' ? { card: 'c1' } : null);
  const readDay = (text: string) => text.replaceAll('/', '-');

  it('knows headings and metrics in both languages', () => {
    expect(guessMeasureFields(['指标', '数值', '样本量', '目标', '日期', '触点', '备注'])).toEqual([
      'metric',
      'value',
      'n',
      'target',
      'at',
      'place',
      null,
    ]);
    expect(['满意度', 'Net Promoter Score', '首次解决率', 'Own thing'].map(metricOf)).toEqual([
      'csat',
      'nps',
      'fcr',
      'Own thing',
    ]);
  });

  it('reads what can be read and says what cannot', () => {
    const fields = guessMeasureFields(['metric', 'value', 'n', 'date', 'place']);
    const { measures, faults, left } = readMeasures(
      lines([
        ['CSAT', '4,5', '1,200', '2026/10/31', 'Hotline'],
        ['FCR', '63%', '', '', ''],
        ['', 'much', '-1', '2026-02-30', 'Nowhere'],
        ['NPS', '', '', '', ''],
        ['NPS', '−12', '', '', ''],
      ]),
      fields,
      findPlace,
      readDay,
    );
    expect(measures).toEqual([
      { line: 2, metric: 'csat', value: 4.5, n: 1200, at: '2026-10-31', card: 'c1' },
      { line: 3, metric: 'fcr', value: 63 },
      { line: 6, metric: 'nps', value: -12 },
    ]);
    expect(faults.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [4, 0, 'missing'],
      [4, 1, 'not-a-number'],
      [4, 2, 'negative'],
      [4, 3, 'no-date'],
      [4, 4, 'no-place'],
      [5, 1, 'missing'],
    ]);
    expect(left).toBe(2);
  });
});
