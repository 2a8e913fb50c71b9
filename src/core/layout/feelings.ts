import { keepSame, remember } from '../base/index.ts';
import { FEELING_RANGE, type Feeling, type Snapshot } from '../model/index.ts';
import type { Columns } from './columns.ts';
import { monotonePath } from './curve.ts';
import { hasPlot } from './rows.ts';
import { SIZES, TYPE } from './sizes.ts';
import { textBlock } from './text-block.ts';
import type { CurvePath, CurvePoint, LaneBox, PersonaSeries, PlotBox, TextBlock } from './types.ts';

const NOTE_WIDTH = 200;
const NOTE_LINES = 2;
const NOTE_GAP = 9;
/** Between points that would cover each other. */
const APART = 14;

/** The room of the curves: the upper part of the first feeling lane; null without one. */
export function plotOf(lanes: readonly LaneBox[]): PlotBox | null {
  const lane = lanes.find(({ role }) => hasPlot(role, true));
  return lane && !lane.collapsed ? plotIn(lane.title, lane.id, lane.y, lane.width) : null;
}

/** Remembered by the lane's title: its box is another one with each of its cards. */
const plotIn = remember((_: TextBlock, lane: string, y: number, width: number): PlotBox => {
  const top = y + SIZES.plotPad;
  const bottom = y + SIZES.plotHeight - SIZES.plotPad;
  return Object.freeze({
    lane,
    x: SIZES.titleWidth,
    y,
    width: width - SIZES.titleWidth,
    height: SIZES.plotHeight,
    top,
    zero: (top + bottom) / 2,
    bottom,
  });
});

/** Where a score stands in the plot. */
export const yOfScore = (plot: PlotBox, score: number): number =>
  plot.zero - (score / FEELING_RANGE.max) * (plot.zero - plot.top);

/** The score at a height, held within the range; in steps of `step` (halves without it). */
export function scoreAtY(plot: PlotBox, y: number, step = 0.5): number {
  const raw = ((plot.zero - y) / (plot.zero - plot.top)) * FEELING_RANGE.max;
  const stepped = Math.round(raw / step) * step;
  // Adding 0 turns −0 into 0.
  return Math.max(FEELING_RANGE.min, Math.min(FEELING_RANGE.max, stepped)) + 0;
}

/** Everyone who has a curve or could have one: the journey's personas, then others who left a feeling. */
export const personaSeries = ({ feelings, journey, library }: Snapshot): readonly PersonaSeries[] =>
  seriesOf(feelings.list, journey.personas, library.personas);

const seriesOf = remember(
  (
    feelings: readonly Feeling[],
    own: readonly string[],
    personas: Snapshot['library']['personas'],
  ): readonly PersonaSeries[] => {
    const ids = new Set([...own, ...feelings.map((feeling) => feeling.persona)]);
    return Object.freeze(
      [...ids].map((id, series) => Object.freeze({ id, name: personas.get(id)?.name ?? id, series })),
    );
  },
);

/** The curves of the personas in `shown`, in their order. */
export const layCurves = (
  snapshot: Snapshot,
  columns: Columns,
  plot: PlotBox,
  shown: readonly PersonaSeries[],
): readonly CurvePath[] => curvesOf(snapshot.feelings.list, columns, plot, ...shown);

const curvesOf = remember(makeCurves);

function makeCurves(
  list: readonly Feeling[],
  columns: Columns,
  plot: PlotBox,
  ...shown: readonly PersonaSeries[]
): readonly CurvePath[] {
  const feelings = Map.groupBy(list, (feeling) => feeling.persona);
  const hidden = foldedSteps(columns);
  const placed = shown.flatMap(({ id, series }): PlacedPoints[] => {
    const own = (feelings.get(id) ?? [])
      .flatMap((feeling) => pointOf(feeling, columns, hidden, plot) ?? [])
      .sort((a, b) => a.column - b.column || a.x - b.x);
    return own.length > 0 ? [{ id, series, points: own }] : [];
  });
  const range = rangeByColumn(placed.flatMap(({ points }) => points));
  keepApart(placed);
  const noted = new Set<string>();
  return placed.map(({ id, series, points }) => {
    const curve: CurvePath = {
      persona: id,
      series,
      d: monotonePath(points),
      points: points.map((point, i) => withNote(point, points[i - 1], points[i + 1], plot, range, noted)),
    };
    return keepCurve(feelings.get(id)?.[0] as Feeling, Object.freeze(curve));
  });
}

const keepCurve = keepSame<Feeling, CurvePath>();

type FoldedSteps = ReadonlyMap<string, { readonly column: number; readonly share: number }>;

/** Where in a collapsed stage's column each step is: a curve runs through all of them, in less room. */
function foldedSteps({ columns }: Columns): FoldedSteps {
  return new Map(
    columns.flatMap(({ folded }, column) =>
      folded.map((step, at) => [step, { column, share: (at + 0.5) / folded.length }] as const),
    ),
  );
}

function pointOf(
  { persona, step, score, quote }: Feeling,
  { columns, columnOf }: Columns,
  hidden: FoldedSteps,
  plot: PlotBox,
): CurvePoint | null {
  const place = hidden.get(step);
  const at = columnOf.get(step) ?? place?.column;
  const column = at === undefined ? undefined : columns[at];
  if (at === undefined || !column) return null;
  return {
    persona,
    step,
    column: at,
    x: column.x + column.width * (place?.share ?? 0.5),
    y: yOfScore(plot, score),
    score,
    quote,
    folded: place !== undefined,
    note: null,
  };
}

interface PlacedPoints {
  readonly id: string;
  readonly series: number;
  points: CurvePoint[];
}

/** Points of several personas at one place stand side by side, so that each can be seen and taken hold of. */
function keepApart(curves: readonly PlacedPoints[]): void {
  const key = ({ step, score }: CurvePoint) => `${score} ${step}`;
  const together = Map.groupBy(
    curves.flatMap(({ points }) => points),
    key,
  );
  for (const curve of curves) {
    curve.points = curve.points.map((point) => {
      const there = together.get(key(point)) ?? [];
      if (there.length < 2 || point.folded) return point;
      return { ...point, x: point.x + (there.indexOf(point) - (there.length - 1) / 2) * APART };
    });
  }
}

type Range = ReadonlyMap<number, { readonly high: number; readonly low: number }>;

function rangeByColumn(points: readonly CurvePoint[]): Range {
  const range = new Map<number, { high: number; low: number }>();
  for (const { column, score, folded } of points) {
    if (folded) continue;
    const known = range.get(column);
    range.set(column, {
      high: Math.max(known?.high ?? score, score),
      low: Math.min(known?.low ?? score, score),
    });
  }
  return range;
}

/**
 * Prints the quote above a peak or below a low, where the curve itself never runs, if no other
 * persona's point stands there and nobody else's quote does.
 */
function withNote(
  point: CurvePoint,
  before: CurvePoint | undefined,
  after: CurvePoint | undefined,
  plot: PlotBox,
  range: Range,
  noted: Set<string>,
): CurvePoint {
  if (point.folded || point.quote.trim() === '') return point;
  const { score, column } = point;
  const others = range.get(column);
  const least = Math.min(before?.score ?? score, after?.score ?? score);
  const most = Math.max(before?.score ?? score, after?.score ?? score);
  const peak = most <= score && score > 0 && score === others?.high;
  const low = least >= score && score < 0 && score === others?.low;
  if (!peak && !low) return point;
  const key = `${column} ${peak}`;
  if (noted.has(key)) return point;
  noted.add(key);
  const block = textBlock(point.quote, TYPE.small, { x: point.x, y: 0 }, NOTE_WIDTH, NOTE_LINES);
  const y = peak ? point.y - NOTE_GAP - block.height : point.y + NOTE_GAP;
  const held = Math.max(plot.y + 2, Math.min(plot.y + plot.height - 2 - block.height, y));
  return { ...point, note: { ...block, y: held, anchor: 'middle' } };
}
