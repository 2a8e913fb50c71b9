import { remember } from '../base/index.ts';
import { type Grid, gridOf, type Snapshot } from '../model/index.ts';
import { layColumns } from './columns.ts';
import { contentsOf } from './contents.ts';
import { layCurves, personaSeries, plotOf } from './feelings.ts';
import { layLines } from './lines.ts';
import { routeLinks } from './routes/route-links.ts';
import { layRows } from './rows.ts';
import { SIZES } from './sizes.ts';
import type { Drawing, LaneBox, LayoutOptions } from './types.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * The picture of a map. A pure function of snapshot and options. Results are remembered by record, so that
 * after a change only what it touched is made anew, and everything else comes back as the object it was.
 */
export function layoutMap(snapshot: Snapshot, options: LayoutOptions = {}): Drawing {
  const { journey } = snapshot;
  const locale = options.locale ?? journey.locale;
  const grid = onlyStages(gridOf(snapshot), options.stages);
  const columns = layColumns(grid, options.collapsedStages ?? NONE);
  const lanes = layRows(grid, columns, contentsOf(snapshot, grid, locale), options.collapsedLanes ?? NONE);
  const last = lanes.at(-1);
  const plot = plotOf(lanes);
  const personas = personaSeries(snapshot);
  const shown = personas.filter(({ id }) => options.personas?.has(id) ?? true);
  return Object.freeze({
    journey: Object.freeze({
      id: journey.id,
      title: journey.title,
      summary: journey.summary,
      locale,
      view: journey.view,
    }),
    width: columns.width,
    height: last ? last.y + last.height : columns.headerHeight,
    titleWidth: SIZES.titleWidth,
    headerHeight: columns.headerHeight,
    phases: columns.phases,
    stages: columns.stages,
    steps: columns.steps,
    columns: columns.columns,
    lanes,
    cards: lanes.flatMap((lane) => boxesIn(lane).cards),
    moments: lanes.flatMap((lane) => boxesIn(lane).moments),
    measures: lanes.flatMap((lane) => boxesIn(lane).measures),
    folds: lanes.flatMap((lane) => lane.folds),
    plot,
    personas,
    curves: plot ? layCurves(snapshot, columns, plot, shown) : [],
    lines: layLines(grid.lanes, lanes),
    links: routeLinks(snapshot.links.list, columns, lanes),
  });
}

/** All that stands in a lane, cell by cell. */
const boxesIn = remember(({ cells }: LaneBox) => ({
  cards: cells.flatMap(({ cards }) => cards),
  moments: cells.flatMap(({ moments }) => moments),
  measures: cells.flatMap(({ measures }) => measures),
}));

function onlyStages(grid: Grid, wanted: ReadonlySet<string> | undefined): Grid {
  if (!wanted) return grid;
  const stages = grid.stages.filter(({ stage }) => wanted.has(stage.id));
  return { ...grid, stages, steps: stages.flatMap(({ steps }) => steps) };
}
