import { once } from '../base/index.ts';
import { type Grid, gridOf, type Snapshot } from '../model/index.ts';
import { layColumns } from './columns.ts';
import { contentsOf } from './contents.ts';
import { layCurves, personaSeries, plotOf } from './feelings.ts';
import { keepInsides } from './insides.ts';
import { layLines } from './lines.ts';
import { linkPaths } from './routes/link-paths.ts';
import { routeLinks } from './routes/route-links.ts';
import { layRows, placeLanes } from './rows.ts';
import { SIZES } from './sizes.ts';
import type { CellBox, Drawing, LaneBox, LayoutOptions } from './types.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * The picture of a map. A pure function of snapshot and options. Results are remembered by record, so that
 * after a change only what it touched is made anew, and everything else comes back as the object it was. What a map
 * has in thousands is made when it is asked for: lists of all boxes, and links as they run on the map.
 */
export function layoutMap(snapshot: Snapshot, options: LayoutOptions = {}): Drawing {
  const { journey } = snapshot;
  const locale = options.locale ?? journey.locale;
  const grid = onlyStages(gridOf(snapshot), options.stages);
  const columns = layColumns(grid, options.collapsedStages ?? NONE);
  const laid = layRows(grid, columns, contentsOf(snapshot, grid, locale), options.collapsedLanes ?? NONE);
  const lanes = placeLanes(laid, columns.headerHeight);
  const routes = routeLinks(snapshot.links.list, columns, laid);
  const last = lanes.at(-1);
  const plot = plotOf(lanes);
  const personas = personaSeries(snapshot);
  const shown = personas.filter(({ id }) => options.personas?.has(id) ?? true);
  const [cards, moments, measures] = [
    listOf(lanes, 'cards'),
    listOf(lanes, 'moments'),
    listOf(lanes, 'measures'),
  ];
  const folds = once(() => lanes.flatMap((lane) => lane.folds));
  const links = once(() => linkPaths(routes));
  const drawing: Drawing = Object.freeze({
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
    get cards() {
      return cards();
    },
    get moments() {
      return moments();
    },
    get measures() {
      return measures();
    },
    get folds() {
      return folds();
    },
    plot,
    personas,
    curves: plot ? layCurves(snapshot, columns, plot, shown) : [],
    lines: layLines(grid.lanes, lanes),
    get links() {
      return links();
    },
  });
  keepInsides(drawing, { lanes: laid, routes });
  return drawing;
}

/** All boxes of a kind, lane by lane. */
const listOf = <K extends 'cards' | 'moments' | 'measures'>(
  lanes: readonly LaneBox[],
  kind: K,
): (() => CellBox[K][number][]) =>
  once(() => lanes.flatMap(({ cells }) => cells.flatMap((cell): CellBox[K][number][] => [...cell[kind]])));

function onlyStages(grid: Grid, wanted: ReadonlySet<string> | undefined): Grid {
  if (!wanted) return grid;
  const stages = grid.stages.filter(({ stage }) => wanted.has(stage.id));
  return { ...grid, stages, steps: stages.flatMap(({ steps }) => steps) };
}
