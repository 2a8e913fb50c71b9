import type { Locale, Measure } from '../model/index.ts';
import { remember } from './remember.ts';
import { SIZES, TYPE } from './sizes.ts';
import { lineBlock } from './text-block.ts';
import type { MeasureBox } from './types.ts';
import { DRAWING_WORDS } from './words.ts';

const PAD = 12;
const TOP = 8;
const INNER = SIZES.cardWidth - 2 * PAD;
const BAR = 10;

/** Metrics of which less is better. */
const LESS_IS_BETTER = new Set(['response-time', 'complaint-rate']);

/** What a measure shows, without its place. */
export type MeasureFace = Omit<MeasureBox, 'x' | 'y' | 'step'>;

export const measureFace: (measure: Measure, locale: Locale) => MeasureFace = remember(makeFace);

function makeFace(measure: Measure, locale: Locale): MeasureFace {
  const name = DRAWING_WORDS[locale].metrics[measure.metric] ?? measure.metric;
  const label = lineBlock(name, TYPE.small, { x: PAD, y: TOP }, INNER);
  const line = TOP + label.height + 2;
  const value = lineBlock(numberText(measure.value), TYPE.value, { x: PAD, y: line }, INNER);
  const goal = measure.target;
  const left = PAD + value.width + 6;
  const target =
    goal === undefined
      ? null
      : lineBlock(`/ ${numberText(goal)}`, TYPE.small, { x: left, y: line + 3 }, PAD + INNER - left);
  return Object.freeze({
    id: measure.id,
    card: measure.card ?? null,
    width: SIZES.cardWidth,
    height: line + value.height + (target ? BAR : 0) + TOP,
    label,
    value,
    target,
    ...attainment(measure),
  });
}

function attainment({ metric, value, target }: Measure): Pick<MeasureBox, 'met' | 'ratio'> {
  if (target === undefined) return { met: null, ratio: null };
  const less = LESS_IS_BETTER.has(metric);
  const met = less ? value <= target : value >= target;
  const share = less ? target / value : value / target;
  return { met, ratio: met ? 1 : Number.isFinite(share) ? Math.max(0, Math.min(1, share)) : 0 };
}

/** Four digits after the point at most, no grouping: the same text in every language. */
const numberText = (value: number): string => String(Math.round(value * 1e4) / 1e4);
