import { LIMITS, type METRICS } from '../../model/index.ts';

export const MEASURE_FIELDS = ['metric', 'value', 'n', 'target', 'at', 'place'] as const;
export type MeasureField = (typeof MEASURE_FIELDS)[number];

const FIELD_WORDS: ReadonlyArray<readonly [MeasureField, RegExp]> = [
  ['metric', /^(?:metric|measure|kpi|indicator|指标|指标名称|名称)$/],
  ['value', /^(?:value|result|score|actual|数值|值|结果|实际值|得分)$/],
  ['n', /^(?:n|sample|sample size|count|responses|样本|样本量|份数)$/],
  ['target', /^(?:target|goal|目标|目标值)$/],
  ['at', /^(?:at|date|day|measured(?: on| at)?|日期|测量日期|时间)$/],
  ['place', /^(?:place|where|card|step|touch ?point|位置|触点|步骤|卡片)$/],
];

type Cells = readonly string[];

export function guessMeasureFields(headings: Cells): (MeasureField | null)[] {
  const named = headings.map((heading) => {
    const word = heading.normalize('NFKC').trim().toLowerCase();
    return FIELD_WORDS.find(([, words]) => words.test(word))?.[0] ?? null;
  });
  return named.map((field, at) => (field && named.indexOf(field) === at ? field : null));
}

const METRIC_WORDS: ReadonlyArray<readonly [(typeof METRICS)[number], RegExp]> = [
  ['csat', /^(?:csat|customer satisfaction|satisfaction|(?:顾客|客户)?满意度)(?:\s*\(?csat\)?)?$/],
  ['nps', /^(?:nps|net promoter score|净推荐值)(?:\s*\(?nps\)?)?$/],
  ['fcr', /^(?:fcr|first[- ]contact resolution|首次(?:联系)?解决率)(?:\s*\(?fcr\)?)?$/],
  ['response-time', /^(?:(?:mean |average )?response[- ]time|平均响应(?:时间|时长)|响应(?:时间|时长))$/],
  ['complaint-rate', /^(?:complaint[- ]rate|complaints|投诉率)$/],
  ['repurchase-rate', /^(?:repurchase[- ]rate|复购率)$/],
];

/** A metric that the product knows, by its names; any other as it is written. */
export function metricOf(text: string): string {
  const word = text.normalize('NFKC').trim().toLowerCase();
  return METRIC_WORDS.find(([, words]) => words.test(word))?.[0] ?? text.trim();
}

/** "4.5", "4,5", "1,234", "63%", "34 s" → the number alone; null when there is none. */
function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replace('−', '-');
  const grouped = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?(?=\D|$)/.exec(plain);
  if (grouped) return Number(grouped[0].replaceAll(',', ''));
  const found = /^[-+]?\d+(?:[.,]\d+)?(?![\d.,])/.exec(plain);
  return found ? Number(found[0].replace(',', '.')) : null;
}

export interface MeasureFault {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly reason: 'missing' | 'not-a-number' | 'negative' | 'no-date' | 'no-place' | 'too-long';
}

/** A row that can be read. `place` is a card or a step; neither is the journey as a whole. */
export interface ReadMeasure {
  readonly line: number;
  readonly metric: string;
  readonly value: number;
  readonly n?: number;
  readonly target?: number;
  readonly at?: string;
  readonly card?: string;
  readonly step?: string;
}

export type FindPlace = (name: string) => { readonly card: string } | { readonly step: string } | null;
/** A day as the file has it, or what couldn't be read. */
export type ReadDay = (text: string) => string;

interface Line {
  readonly line: number;
  readonly cells: Cells;
}

export function readMeasures(
  rows: readonly Line[],
  fields: ReadonlyArray<MeasureField | null>,
  findPlace: FindPlace,
  readDay: ReadDay,
): {
  readonly measures: readonly ReadMeasure[];
  readonly faults: readonly MeasureFault[];
  readonly left: number;
} {
  const measures: ReadMeasure[] = [];
  const faults: MeasureFault[] = [];
  let left = 0;
  for (const { line, cells } of rows) {
    const before = faults.length;
    const at = (field: MeasureField) => fields.indexOf(field);
    const text = (field: MeasureField) => cells[at(field)]?.trim() ?? '';
    const miss = (field: MeasureField, reason: MeasureFault['reason']) => {
      faults.push({ line, column: Math.max(0, at(field)), text: text(field), reason });
      return undefined;
    };
    const number = (field: MeasureField, least = Number.NEGATIVE_INFINITY): number | undefined => {
      if (text(field) === '') return undefined;
      const value = readNumber(text(field));
      if (value === null) return miss(field, 'not-a-number');
      return value < least ? miss(field, 'negative') : value;
    };
    const metric = metricOf(text('metric'));
    if (metric === '') miss('metric', 'missing');
    else if ([...metric].length > LIMITS.title) miss('metric', 'too-long');
    const value = number('value');
    if (text('value') === '') miss('value', 'missing');
    const n = number('n', 0);
    const target = number('target');
    const day = text('at') === '' ? undefined : readDay(text('at'));
    if (day !== undefined && !isDay(day)) miss('at', 'no-date');
    const place = text('place') === '' ? {} : findPlace(text('place'));
    if (!place) miss('place', 'no-place');
    if (faults.length > before || value === undefined) {
      left++;
      continue;
    }
    measures.push({
      line,
      metric,
      value,
      ...(n !== undefined && { n }),
      ...(target !== undefined && { target }),
      ...(day !== undefined && { at: day }),
      ...place,
    });
  }
  return { measures, faults, left };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}
