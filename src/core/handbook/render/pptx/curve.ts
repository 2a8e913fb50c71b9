import { seriesColor } from '../../../layout/index.ts';
import type { Step } from '../../../model/index.ts';
import { COLORS, type Deck } from './deck.ts';
import { type Rect, type Run, type Sheet, shortened } from './slide.ts';

/** The curves of what was felt at these steps, as a chart with its numbers; false when nothing was. */
export function drawCurves(sheet: Sheet, rect: Rect, steps: readonly Step[], deck: Deck): boolean {
  const { feelings } = deck.snapshot;
  const scores = new Map(feelings.list.map(({ persona, step, score }) => [`${persona} ${step}`, score]));
  const series = deck.personas
    .map(({ id, name, series }) => ({
      name: deck.title(name),
      color: seriesColor(COLORS, series),
      values: steps.map((step) => scores.get(`${id} ${step.id}`) ?? null),
    }))
    .filter(({ values }) => values.some((value) => value !== null));
  if (series.length === 0) return false;
  const zero = rect.y + rect.height / 2;
  sheet.line(
    { x: rect.x, y: zero, width: rect.width, height: 0 },
    { name: 'zero', color: COLORS.separator, width: 0.75, dash: 'dash' },
  );
  const told = series
    .map(
      ({ name, values }) =>
        `${name}: ${values.flatMap((value, nth) => (value === null ? [] : [`${deck.title(steps[nth]?.title ?? '')} ${deck.number(value)}`])).join(', ')}`,
    )
    .join('; ');
  sheet.curves(
    rect,
    steps.map(({ title }) => deck.title(title)),
    series,
    told,
  );
  return true;
}

/** Whose curves these are, in their colours. */
export function curveLegend(steps: readonly Step[], deck: Deck, size: number, width: number): Run[][] {
  const ids = new Set(steps.map(({ id }) => id));
  const felt = new Set(
    deck.snapshot.feelings.list.filter(({ step }) => ids.has(step)).map(({ persona }) => persona),
  );
  return deck.personas
    .filter(({ id }) => felt.has(id))
    .map(({ name, series }) => [
      { text: shortened(`● ${deck.title(name)}`, size, width, 1), size, color: seriesColor(COLORS, series) },
    ]);
}
