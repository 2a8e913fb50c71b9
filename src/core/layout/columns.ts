import { remember } from '../base/index.ts';
import type { Grid, Phase, Stage, Step } from '../model/index.ts';
import { SIZES, TYPE } from './sizes.ts';
import { textBlock } from './text-block.ts';
import type { ColumnBox, PhaseBox, StageBox, StepBox, TextBlock } from './types.ts';

const STAGE_PAD = 12;
const STAGE_TOP = 8;
/** Above the name of a collapsed stage: the way to open it, and a count. */
const FOLDED_TOP = 30;
const STEP_TOP = 6;
const STEP_LINES = 2;

export interface Columns {
  readonly columns: readonly ColumnBox[];
  readonly phases: readonly PhaseBox[];
  readonly stages: readonly StageBox[];
  readonly steps: readonly StepBox[];
  /** The columns by step. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** Whether a stage is collapsed. */
  readonly hasFolded: boolean;
  readonly width: number;
  readonly headerHeight: number;
}

/** Places the columns, and the headers above them. The same object as long as none of them has changed. */
export const layColumns = (grid: Grid, collapsed: ReadonlySet<string>): Columns =>
  columnsOf(
    grid.stages,
    grid.steps,
    ...grid.stages.filter(({ stage }) => collapsed.has(stage.id)).map(({ stage }) => stage),
  );

const columnsOf = remember(
  (stages: Grid['stages'], steps: readonly Step[], ...collapsed: readonly Stage[]): Columns =>
    makeColumns(stages, steps, new Set(collapsed)),
);

function makeColumns(
  stagesAcross: Grid['stages'],
  stepsAcross: readonly Step[],
  collapsed: ReadonlySet<Stage>,
): Columns {
  const columns: ColumnBox[] = [];
  const spans: Array<{ stage: Stage; first: number; end: number; folded: boolean }> = [];
  const columnOf = new Map<string, number>();
  let x: number = SIZES.titleWidth;
  for (const { stage, steps } of stagesAcross) {
    const folded = collapsed.has(stage);
    const first = columns.length;
    const width = folded ? SIZES.collapsedColumn : SIZES.columnWidth;
    const hidden = folded ? idsOf(stage, ...steps.map(({ id }) => id)) : NO_STEPS;
    const own: readonly (Step | null)[] = folded || steps.length === 0 ? [null] : steps;
    for (const step of own) {
      if (step) columnOf.set(step.id, columns.length);
      columns.push(
        column(step ?? stage, stage.id, x, width, step?.id ?? null, hidden, columns.length === first),
      );
      x += width;
    }
    spans.push({ stage, first, end: columns.length, folded });
  }

  const stageHeight = spans.some(({ stage, folded }) => stage.goal !== '' || folded) ? 52 : 36;
  const stageY = SIZES.phaseHeight + SIZES.headerGap;
  const stepY = stageY + stageHeight + SIZES.headerGap;
  const stepHeight = STEP_TOP * 2 + STEP_LINES * TYPE.step.lineHeight;
  const edge = (index: number): number => columns[index]?.x ?? x;

  const stages = spans.map(({ stage, first, end, folded }) =>
    stageBox(
      stage,
      edge(first),
      edge(end) - edge(first),
      stageY,
      folded ? stepY + stepHeight - stageY : stageHeight,
      first,
      end,
      folded,
    ),
  );
  const steps = stepsAcross.flatMap((step) => {
    const at = columnOf.get(step.id);
    return at === undefined ? [] : [stepBox(step, edge(at), stepY, stepHeight, at)];
  });
  return {
    columns: Object.freeze(columns),
    phases: Object.freeze(phaseBoxes(stages)),
    stages: Object.freeze(stages),
    steps: Object.freeze(steps),
    columnOf,
    hasFolded: collapsed.size > 0,
    width: x,
    headerHeight: stepY + stepHeight + SIZES.headerBottom,
  };
}

const column = remember(
  (
    _: Stage | Step,
    stage: string,
    x: number,
    width: number,
    step: string | null,
    folded: readonly string[],
    startsStage: boolean,
  ): ColumnBox => Object.freeze({ x, width, stage, step, folded, startsStage }),
);

const NO_STEPS: readonly string[] = Object.freeze([]);
const idsOf = remember((_: Stage, ...ids: string[]): readonly string[] => Object.freeze(ids));

const stageBox = remember(
  (
    stage: Stage,
    left: number,
    span: number,
    y: number,
    height: number,
    first: number,
    end: number,
    folded: boolean,
  ): StageBox => {
    const width = span - 2 * SIZES.stageInset;
    const room = Math.max(0, width - 2 * STAGE_PAD);
    const at = { x: STAGE_PAD, y: STAGE_TOP };
    const under = { x: STAGE_PAD, y: STAGE_TOP + TYPE.stage.lineHeight };
    return Object.freeze({
      id: stage.id,
      x: left + SIZES.stageInset,
      y,
      width,
      height,
      phase: stage.phase,
      color: colorOf(stage.color),
      title: folded
        ? uprightTitle(stage.title, width, height)
        : textBlock(stage.title, TYPE.stage, at, room, 1),
      goal: stage.goal && !folded ? textBlock(stage.goal, TYPE.goal, under, room, 1) : null,
      collapsed: folded,
      first,
      end,
    });
  },
);

/** Lines that run downwards, side by side in the middle of the box, below what is shown at its top. */
function uprightTitle(title: string, width: number, height: number): TextBlock {
  const room = height - FOLDED_TOP - STAGE_TOP;
  const { lineHeight } = TYPE.folded;
  const most = Math.floor(width / lineHeight) - 1;
  const block = textBlock(title, TYPE.folded, { x: 0, y: FOLDED_TOP }, room, most);
  return Object.freeze({ ...block, x: (width - block.lines.length * lineHeight) / 2 });
}

const stepBox = remember((step: Step, left: number, y: number, height: number, at: number): StepBox => {
  const width = SIZES.columnWidth - 2 * SIZES.stageInset;
  const room = width - 2 * STAGE_PAD;
  const block = textBlock(step.title, TYPE.step, { x: STAGE_PAD, y: 0 }, room, STEP_LINES);
  const title = Object.freeze({ ...block, y: (height - block.height) / 2 });
  return Object.freeze({
    id: step.id,
    stage: step.stage,
    column: at,
    x: left + SIZES.stageInset,
    y,
    width,
    height,
    title,
  });
});

/** A colour is taken only in the two shapes that can hold nothing else. */
const colorOf = (color: string | undefined): string | null =>
  color !== undefined && /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/iu.test(color) ? color.toLowerCase() : null;

function phaseBoxes(stages: readonly StageBox[]): PhaseBox[] {
  const runs: Array<{ phase: Phase; from: StageBox; to: StageBox }> = [];
  for (const stage of stages) {
    const run = runs.at(-1);
    if (run?.phase === stage.phase) run.to = stage;
    else runs.push({ phase: stage.phase, from: stage, to: stage });
  }
  return runs.map(({ phase, from, to }) =>
    keepPhase(from, { phase, x: from.x, y: 0, width: to.x + to.width - from.x, height: SIZES.phaseHeight }),
  );
}

const phases = new WeakMap<StageBox, PhaseBox>();
function keepPhase(first: StageBox, box: PhaseBox): PhaseBox {
  const last = phases.get(first);
  if (last && last.width === box.width && last.phase === box.phase) return last;
  phases.set(first, Object.freeze(box));
  return box;
}
