import type { PhaseBox, StageBox, StepBox } from '../types.ts';
import type { Brush, Layer } from './brush.ts';
import { element, group, moveTo } from './element.ts';
import { bordered, hairline, label, rect, textLines, uprightLines } from './parts.ts';

/** The header rows: phases, stages, steps. */
export const headers: Layer = (brush) => {
  const { drawing, colors, sees } = brush;
  const { width, headerHeight } = drawing;
  return group(
    {},
    rect({ x: 0, y: 0, width, height: headerHeight }, { fill: colors.frame }),
    hairline(0, headerHeight, width, headerHeight, colors.separator),
    ...drawing.phases.filter(sees).map((phase) => phaseHeader(phase, brush)),
    ...drawing.stages.filter(sees).map((stage) => stageHeader(stage, brush)),
    ...drawing.steps.filter(sees).map((step) => stepHeader(step, brush)),
  );
};

function phaseHeader({ phase, x, y, width, height }: PhaseBox, { colors, words }: Brush): string {
  const color = colors.phases[phase].mark;
  return group(
    {},
    label(words.phases[phase], x + 12, y + height - 8, {
      fill: color,
      'font-size': 11,
      'font-weight': 700,
      'letter-spacing': 0.6,
    }),
    rect({ x, y: y + height - 2, width, height: 2 }, { fill: color, rx: 1 }),
  );
}

function stageHeader(stage: StageBox, { colors }: Brush): string {
  const { fill, ink } = colors.phases[stage.phase];
  return group(
    { transform: moveTo(stage.x, stage.y) },
    element('rect', { width: stage.width, height: stage.height, rx: 8, fill }),
    stage.color
      ? element('rect', { x: 4, y: 10, width: 3, height: stage.height - 20, rx: 1.5, fill: stage.color })
      : '',
    stage.collapsed ? uprightLines(stage.title, ink) : textLines(stage.title, ink),
    stage.goal ? textLines(stage.goal, colors.muted) : '',
  );
}

const stepHeader = (step: StepBox, { colors }: Brush): string =>
  group(
    { transform: moveTo(step.x, step.y) },
    bordered(step.width, step.height, 8, colors.surface, colors.border),
    textLines(step.title, colors.ink),
  );
