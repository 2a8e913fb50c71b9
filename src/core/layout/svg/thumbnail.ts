import { PHASES } from '../../model/index.ts';
import { monotonePath } from '../curve.ts';
import { PALETTE, type Palette, seriesColor, type Theme } from '../palette.ts';
import type { CellBox, Drawing, LaneBox, Rect } from '../types.ts';
import { element, group } from './element.ts';

/** The size of a thumbnail; however wide a map is, it fills this. */
export const THUMBNAIL = { width: 320, height: 200 } as const;

const PAD = 12;
const STAGES_TOP = 12;
const STAGE_HEIGHT = 9;
const TOP = 28;
/** Small maps are not blown up: their lanes go on to the edge, as the ground of a map does. A blank journey's six steps fill it. */
const MOST_X = 0.2;
const MOST_Y = 0.16;
/** Lanes are shown less uneven than they are, the curves' lane larger. */
const LANE_LEAST = 110;
const LANE_MOST = 260;
const PLOT_SHARE = 1.6;
/** Signs of each sort; beyond, cells and then whole stretches of a lane are drawn as one. */
const DETAIL = 320;
const STAGES = 100;
const STRETCHES = 240;
const CURVES = 4;
const CURVE_POINTS = 24;
const MOMENTS = 100;

/** A tenth of a pixel is enough here. */
const tiny = (value: number): string => String(Math.round(value * 10) / 10);

/** From the map to the thumbnail; the two directions are scaled on their own, so that every map fills the frame. */
interface Frame {
  /** What lies at the right edge, on the map. */
  readonly end: number;
  x(at: number): number;
  y(at: number): number;
}

/** A small picture without text that still reads as this journey: stages, cards by lane, curves, moments. */
export function drawThumbnail(
  drawing: Drawing,
  { theme = 'light' }: { readonly theme?: Theme } = {},
): string {
  const colors = PALETTE[theme];
  const { width, height } = THUMBNAIL;
  const scaleX = Math.min(MOST_X, (width - 2 * PAD) / Math.max(1, drawing.width - drawing.titleWidth));
  const frame: Frame = {
    end: drawing.titleWidth + (width - 2 * PAD) / scaleX,
    x: (at) => PAD + (at - drawing.titleWidth) * scaleX,
    y: laneScale(drawing),
  };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      'aria-hidden': 'true',
    },
    element('rect', { width, height, fill: colors.canvas }),
    bands(drawing, frame, colors),
    stages(drawing, frame, colors),
    cards(drawing, frame, colors),
    lines(drawing, frame, colors),
    curves(drawing, frame, colors),
    moments(drawing, frame, colors),
  );
}

/** Maps heights lane by lane. */
function laneScale({ lanes, plot }: Drawing): (y: number) => number {
  const shares = lanes.map(
    ({ id, height }) =>
      Math.max(LANE_LEAST, Math.min(LANE_MOST, height)) * (plot?.lane === id ? PLOT_SHARE : 1),
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  const scale = Math.min(MOST_Y, (THUMBNAIL.height - TOP - PAD) / Math.max(1, total));
  let bottom = TOP;
  const tops = shares.map((share) => {
    const top = bottom;
    bottom += share * scale;
    return top;
  });
  return (y) => {
    const at = lanes.findLastIndex((lane) => lane.y <= y);
    const lane = lanes[at];
    if (!lane) return TOP;
    const inside = Math.min(1, (y - lane.y) / lane.height);
    return (tops[at] as number) + inside * (shares[at] as number) * scale;
  };
}

const bands = (drawing: Drawing, frame: Frame, colors: Palette): string =>
  group(
    {},
    ...drawing.lanes.map((lane) =>
      element('path', {
        d: boxPath({ ...lane, x: drawing.titleWidth, width: frame.end - drawing.titleWidth }, frame, 0),
        fill: colors.roles[lane.role].mark,
        'fill-opacity': 0.07,
      }),
    ),
  );

/** Stage by stage; where there are too many to tell apart, phase by phase. */
function stages(drawing: Drawing, frame: Frame, colors: Palette): string {
  const boxes = drawing.stages.length <= STAGES ? drawing.stages : drawing.phases.slice(0, STAGES);
  return group(
    { 'fill-opacity': 0.75 },
    ...PHASES.map((phase) => {
      const d = boxes
        .filter((box) => box.phase === phase)
        .map(({ x, width }) => {
          const left = frame.x(x);
          const wide = Math.max(1, frame.x(x + width) - left - 1);
          return `M${tiny(left)} ${STAGES_TOP}h${tiny(wide)}v${STAGE_HEIGHT}h${tiny(-wide)}Z`;
        })
        .join('');
      const fill = colors.phases[phase].mark;
      return d === '' ? '' : element('path', { d, fill, stroke: fill, 'stroke-linejoin': 'round' });
    }),
  );
}

function cards(drawing: Drawing, frame: Frame, colors: Palette): string {
  const cells = drawing.lanes.reduce((sum, lane) => sum + lane.cells.length, 0);
  const shapes =
    drawing.cards.length + drawing.measures.length <= DETAIL
      ? singleCards
      : cells <= DETAIL
        ? wholeCells
        : stretches;
  return group(
    { 'fill-opacity': 0.7 },
    ...drawing.lanes.map((lane) => {
      const d = shapes(lane, drawing)
        .map((box) => boxPath(box, frame, 0.5))
        .join('');
      return d === '' ? '' : element('path', { d, fill: colors.roles[lane.role].mark });
    }),
  );
}

const singleCards = (lane: LaneBox): readonly Rect[] =>
  lane.cells.flatMap((cell) => [...cell.cards, ...cell.measures]);

const wholeCells = (lane: LaneBox): Rect[] => lane.cells.flatMap((cell) => cellBox(cell) ?? []);

function cellBox(cell: CellBox): Rect | null {
  const boxes = [...cell.cards, ...cell.measures];
  const first = boxes[0];
  const last = boxes.at(-1);
  return first && last
    ? { x: first.x, y: first.y, width: first.width, height: last.y + last.height - first.y }
    : null;
}

/** Cells close to each other drawn as one, so that 24,000 of them make no more than some hundred shapes. */
function stretches(lane: LaneBox, { width, lanes }: Drawing): Rect[] {
  const gap = width / Math.max(4, Math.floor(STRETCHES / lanes.length));
  const merged: Rect[] = [];
  for (const box of wholeCells(lane)) {
    const last = merged.at(-1);
    if (!last || box.x - last.x > gap) merged.push(box);
    else {
      const height = Math.max(last.height, box.height);
      merged[merged.length - 1] = { ...last, width: box.x + box.width - last.x, height };
    }
  }
  return merged;
}

const lines = (drawing: Drawing, frame: Frame, colors: Palette): string =>
  group(
    { stroke: colors.lines, 'stroke-width': 0.75, 'stroke-dasharray': '3 2' },
    ...drawing.lines.map(({ y }) =>
      element('path', { d: `M${PAD} ${tiny(frame.y(y))}H${THUMBNAIL.width - PAD}` }),
    ),
  );

const curves = (drawing: Drawing, frame: Frame, colors: Palette): string =>
  group(
    { fill: 'none', 'stroke-width': 1.75, 'stroke-linecap': 'round' },
    ...drawing.curves.slice(0, CURVES).map(({ points, series }) => {
      const every = Math.ceil(points.length / CURVE_POINTS);
      const scaled = points
        .filter((_, i) => i % every === 0)
        .map((point) => ({ x: Math.round(frame.x(point.x)), y: Number(tiny(frame.y(point.y))) }));
      const d = monotonePath(scaled);
      return d === '' ? '' : element('path', { d, stroke: seriesColor(colors, series) });
    }),
  );

/** Pain points downwards, delight upwards: the shapes of the map, without their details. */
function moments(drawing: Drawing, frame: Frame, colors: Palette): string {
  const size = 2.4;
  return group(
    {},
    ...(['pain', 'delight'] as const).map((kind) => {
      const d = drawing.moments
        .filter((moment) => moment.kind === kind)
        .slice(0, MOMENTS / 2)
        .map((moment) => {
          const x = frame.x(moment.x + moment.width / 2);
          const y = frame.y(moment.y + moment.height / 2);
          return kind === 'pain'
            ? `M${tiny(x - size)} ${tiny(y - size)}h${2 * size}L${tiny(x)} ${tiny(y + size)}Z`
            : `M${tiny(x)} ${tiny(y - size * 1.2)}l${size} ${size * 1.2}l${-size} ${size * 1.2}l${-size} ${-size * 1.2}Z`;
        })
        .join('');
      return d === '' ? '' : element('path', { d, fill: colors.moments[kind].mark });
    }),
  );
}

function boxPath({ x, y, width, height }: Rect, frame: Frame, least: number): string {
  const left = frame.x(x);
  const top = frame.y(y);
  const wide = Math.max(least, frame.x(x + width) - left);
  // The lower edge of a lane belongs to the next one.
  const tall = Math.max(least * 2, frame.y(y + height - 0.01) - top);
  return `M${tiny(left)} ${tiny(top)}h${tiny(wide)}v${tiny(tall)}h${tiny(-wide)}Z`;
}
