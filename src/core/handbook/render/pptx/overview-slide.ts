import type { Lane, StageColumns } from '../../../model/index.ts';
import { curveLegend, drawCurves } from './curve.ts';
import { COLORS, type Deck } from './deck.ts';
import { drawHeading } from './heading.ts';
import { itemsIn } from './items.ts';
import { type Run, type Sheet, SLIDE, shortened } from './slide.ts';

const MOST_STAGES = 8;
const MOST_LANES = 14;
const LABEL = 110;
const TOP = 76;
const STAGE_HEIGHT = 52;
const CURVE_HEIGHT = 96;
const LEFT = SLIDE.margin;
const WIDTH = SLIDE.width - 2 * SLIDE.margin - LABEL;
const GAP = 4;

/** In narrow cells; the key at the top says what they are. */
const SIGNS = { pain: '▼', delight: '▲' } as const;

interface Part {
  readonly stages: readonly StageColumns[];
  readonly lanes: readonly Lane[];
}

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.max(1, Math.ceil(list.length / size)) }, (_, nth) =>
    list.slice(nth * size, (nth + 1) * size),
  );

/** What the overview shows on which slide: it is one, unless there are very many stages or lanes. */
export const overviewParts = ({ grid }: Deck): Part[] =>
  chunks(grid.stages, MOST_STAGES).flatMap((stages) =>
    chunks(grid.lanes, MOST_LANES).map((lanes) => ({ stages, lanes })),
  );

/** Widths by how many steps each stage has, as long as the narrowest can be read; then the curve fits the stages. */
function widths(stages: readonly StageColumns[]): number[] {
  const steps = stages.map((stage) => Math.max(1, stage.steps.length));
  const all = steps.reduce((sum, count) => sum + count, 0);
  const shares = steps.map((count) => (WIDTH * count) / all);
  return Math.min(...shares) < 70 ? stages.map(() => WIDTH / stages.length) : shares;
}

/** How much stands in a lane of a stage. */
function counts(lane: Lane, { steps }: StageColumns, deck: Deck): Run[] {
  const items = steps.flatMap(({ id }) => itemsIn(lane, id, deck, 9));
  const of = (kind: 'pain' | 'delight') => items.filter(({ moment }) => moment?.kind === kind).length;
  const others = items.filter(({ moment }) => moment === null).length;
  const run = (count: number, text: string, color: string): Run[] =>
    count === 0 ? [] : [{ text, size: 9, color, bold: true }];
  const runs = [
    run(others, deck.number(others), COLORS.ink),
    ...(['pain', 'delight'] as const).map((kind) =>
      run(of(kind), `${SIGNS[kind]} ${deck.number(of(kind))}`, COLORS.moments[kind].ink),
    ),
  ].filter((some) => some.length > 0);
  return runs.flatMap((some, nth) =>
    nth === 0 ? some : [{ text: '  ', size: 9, color: COLORS.ink }, ...some],
  );
}

function drawStages(
  sheet: Sheet,
  stages: readonly StageColumns[],
  across: readonly number[],
  deck: Deck,
): void {
  let x = LEFT + LABEL;
  for (const [nth, { stage, steps }] of stages.entries()) {
    const width = across[nth] as number;
    const { fill, mark } = COLORS.phases[stage.phase];
    sheet.box(
      { x, y: TOP, width: width - GAP, height: STAGE_HEIGHT },
      { name: `stage ${stage.id}`, shape: 'homePlate', fill, edge: mark, valign: 'middle', padding: 4 },
      [
        [
          {
            text: shortened(deck.title(stage.title), 11, width - 44, 2),
            size: 11,
            color: COLORS.ink,
            bold: true,
          },
        ],
        [{ text: `${deck.words.counts.steps} ${deck.number(steps.length)}`, size: 8, color: COLORS.muted }],
      ],
    );
    x += width;
  }
}

/** All stages and lanes on one slide: how much stands where, and what was felt on the way. */
export function drawOverview(sheet: Sheet, { stages, lanes }: Part, deck: Deck, part?: string): void {
  drawHeading(sheet, {
    title: deck.words.overview,
    line: (['pain', 'delight'] as const)
      .map((kind) => `${SIGNS[kind]} ${deck.drawing.moments[kind]}`)
      .join('    '),
    color: COLORS.accent,
    ...(part ? { part } : {}),
  });
  if (stages.length === 0) {
    sheet.box(
      { x: LEFT, y: 220, width: SLIDE.width - 2 * LEFT, height: 40 },
      { name: 'nothing', align: 'center' },
      [[{ text: deck.words.noStages, size: 16, color: COLORS.muted }]],
    );
    return;
  }
  const across = widths(stages);
  drawStages(sheet, stages, across, deck);
  const top = TOP + STAGE_HEIGHT + 10;
  const steps = stages.flatMap((stage) => stage.steps);
  const legend = curveLegend(steps, deck, 8.5, LABEL - 14);
  const room = SLIDE.height - 34 - top - (legend.length > 0 ? CURVE_HEIGHT + 8 : 0);
  const rowHeight = Math.min(24, room / Math.max(1, lanes.length));
  for (const [row, lane] of lanes.entries()) {
    const y = top + row * rowHeight;
    const { band, mark } = COLORS.roles[lane.role];
    const name = lane.title.trim() === '' ? deck.drawing.roles[lane.role] : deck.title(lane.title);
    sheet.box(
      { x: LEFT, y, width: LABEL + WIDTH - GAP, height: rowHeight - 2 },
      { name: `lane ${lane.id}`, fill: band },
    );
    sheet.box({ x: LEFT, y, width: 3, height: rowHeight - 2 }, { name: 'mark', fill: mark });
    sheet.box(
      { x: LEFT + 8, y, width: LABEL - 10, height: rowHeight - 2 },
      { name: 'lane title', valign: 'middle' },
      [[{ text: shortened(name, 9.5, LABEL - 14, 1), size: 9.5, color: COLORS.ink, bold: true }]],
    );
    let x = LEFT + LABEL;
    for (const [nth, stage] of stages.entries()) {
      const runs = counts(lane, stage, deck);
      const width = across[nth] as number;
      if (runs.length > 0) {
        sheet.box(
          { x, y, width: width - GAP, height: rowHeight - 2 },
          { name: `cell ${lane.id} ${stage.stage.id}`, align: 'center', valign: 'middle' },
          [runs],
        );
      }
      x += width;
    }
  }
  if (legend.length === 0) return;
  const y = SLIDE.height - 34 - CURVE_HEIGHT;
  sheet.box({ x: LEFT + 8, y: y + 4, width: LABEL - 10, height: CURVE_HEIGHT - 8 }, { name: 'curves' }, [
    [{ text: deck.drawing.roles.feeling, size: 9.5, color: COLORS.ink, bold: true }],
    ...legend.slice(0, 6),
  ]);
  drawCurves(sheet, { x: LEFT + LABEL, y, width: WIDTH - GAP, height: CURVE_HEIGHT }, steps, deck);
}
