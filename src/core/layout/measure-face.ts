import { remember } from '../base/index.ts';
import { type Locale, METRICS, type Measure } from '../model/index.ts';
import { SIZES, TYPE } from './sizes.ts';
import { lineBlock } from './text-block.ts';
import type { MeasureBox } from './types.ts';
import { DRAWING_WORDS } from './words.ts';

const PAD = 12;
const TOP = 8;
const INNER = SIZES.cardWidth - 2 * PAD;
const GAP = 4;
/** Room of the bar that shows how much of the target is reached. */
const BAR = 6;

/** Metrics of which less is better. */
const LESS_IS_BETTER = new Set(['response-time', 'complaint-rate']);

/** What a measure shows, without its place. */
export type MeasureFace = Omit<MeasureBox, 'x' | 'y' | 'step'>;

export const measureFace: (measure: Measure, locale: Locale) => MeasureFace = remember(makeFace);

function makeFace(measure: Measure, locale: Locale): MeasureFace {
  const goal = measure.target;
  const right = PAD + INNER;
  const top = { x: 0, y: TOP };
  const target = goal === undefined ? null : lineBlock(`/ ${numberText(goal)}`, TYPE.small, top, INNER / 3);
  const targetX = right - (target ? target.width : 0);
  const value = lineBlock(numberText(measure.value), TYPE.value, top, INNER / 3);
  const valueX = targetX - value.width - (target ? GAP : 0);
  const reached = attainment(measure);
  const name = DRAWING_WORDS[locale].metrics[measure.metric] ?? measure.metric;
  return Object.freeze({
    id: measure.id,
    card: measure.card ?? null,
    width: SIZES.cardWidth,
    height: TOP + value.height + (reached.ratio === null ? 0 : BAR) + TOP,
    label: lineBlock(name, TYPE.small, { x: PAD, y: TOP }, valueX - 2 * GAP - PAD),
    value: Object.freeze({ ...value, x: valueX }),
    target: target && Object.freeze({ ...target, x: targetX }),
    ...reached,
  });
}

/** Whether a measure meets its target, and how much of it is reached; null where nobody can say. */
export function attainment({ metric, value, target }: Measure): Pick<MeasureBox, 'met' | 'ratio'> {
  const less = LESS_IS_BETTER.has(metric);
  // Of a journey's own metric nobody knows which way is better: its numbers are shown without a verdict.
  const known = less || (METRICS as readonly string[]).includes(metric) || metric.startsWith('servqual.');
  if (target === undefined || !known) return { met: null, ratio: null };
  const met = less ? value <= target : value >= target;
  const share = less ? target / value : value / target;
  return { met, ratio: met ? 1 : Number.isFinite(share) ? Math.max(0, Math.min(1, share)) : 0 };
}

/** Four digits after the point at most, no grouping: the same text in every language. */
const numberText = (value: number): string => String(Math.round(value * 1e4) / 1e4);
