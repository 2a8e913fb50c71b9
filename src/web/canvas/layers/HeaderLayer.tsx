import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhaseBox, Rect, StageBox, StepBox } from '../../../core/layout/index.ts';
import { DRAWING_WORDS } from '../../../core/layout/index.ts';
import type { Locale } from '../../../core/model/index.ts';
import { useSession } from '../../session/index.ts';
import { useStructure } from '../commands/use-structure.ts';
import { sameParts } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { RecordField } from '../editing/RecordField.tsx';
import { STAGE_ROW, STEP_ROW, stageElementId, stepElementId } from '../grid/element-ids.ts';
import { TextLines } from '../nodes/TextLines.tsx';
import { AddBetween } from '../toolbars/AddBetween.tsx';
import { MenuButton } from '../toolbars/MenuButton.tsx';
import { useCanvasUi } from '../ui-store.ts';
import { useFollowViewport, useIsFar, useMapWindow } from '../viewport/use-viewport.ts';
import { createEdgeShift, writeInverse } from './edge-shift.ts';
import classes from './headers.module.css';

const at = ({ x, y, width, height }: Rect) => ({ left: x, top: y, width, height });

/** So much of a header's box stays for its name. */
const NAME_ROOM = 200;

const stretchOfPhase = ({ x, width }: PhaseBox) => ({ key: `phase ${x}`, from: x, room: width - NAME_ROOM });
const stretchOfStage = ({ id, x, width }: StageBox) => ({
  key: `stage ${id}`,
  from: x,
  room: width - NAME_ROOM,
});

/** Phases, stages and steps: they stay at the top of the window while the map moves below them. */
export function HeaderLayer() {
  const drawing = useDrawing(
    ({ columns: all, phases, stages, steps, width, headerHeight, titleWidth }) => ({
      columns: all,
      phases,
      stages,
      steps,
      width,
      headerHeight,
      titleWidth,
    }),
    sameParts,
  );
  const { columns } = useMapWindow();
  const far = useIsFar();
  const [shiftPhase] = useState(createEdgeShift);
  const [shiftStage] = useState(createEdgeShift);
  const layer = useFollowViewport<HTMLDivElement>((element, { x, y, zoom }) => {
    element.style.transform = `translateY(${Math.max(0, -y / zoom)}px)`;
    const edge = drawing.titleWidth - Math.min(0, x / zoom);
    shiftPhase(element, drawing.phases.map(stretchOfPhase), edge);
    shiftStage(element, drawing.stages.map(stretchOfStage), edge);
    writeInverse(element, zoom);
  });
  const first = drawing.columns[columns.first]?.x ?? 0;
  const last = drawing.columns[columns.end - 1];
  const end = last ? last.x + last.width : drawing.width;
  const inView = (box: Rect) => box.x < end && box.x + box.width > first;
  return (
    <div
      ref={layer}
      className={classes.header}
      data-far={far || undefined}
      style={{ width: drawing.width, height: drawing.headerHeight }}
    >
      {drawing.phases.filter(inView).map((phase) => (
        <PhaseHeader key={phase.x} phase={phase} />
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell */}
      <div id={STAGE_ROW} role="row" aria-rowindex={1}>
        {drawing.stages.filter(inView).map((stage) => (
          <StageHeader key={stage.id} stage={stage} far={far} />
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell */}
      <div id={STEP_ROW} role="row" aria-rowindex={2} hidden={far}>
        {drawing.steps.filter(inView).map((step) => (
          <StepHeader key={step.id} step={step} />
        ))}
      </div>
    </div>
  );
}

const PhaseHeader = memo(function PhaseHeader({ phase }: { phase: PhaseBox }) {
  const { i18n } = useTranslation('canvas');
  return (
    <div className={classes.phase} data-phase={phase.phase} data-edge={`phase ${phase.x}`} style={at(phase)}>
      <span>{DRAWING_WORDS[i18n.language as Locale].phases[phase.phase]}</span>
    </div>
  );
});

function useHeaderState(table: 'stages' | 'steps' | 'lanes', id: string) {
  const selected = useSession(({ selection }) =>
    selection.some((pick) => pick.table === table && pick.id === id),
  );
  const editing = useSession((state) => state.editing?.table === table && state.editing.id === id);
  const moving = useCanvasUi(({ header }) => header?.table === table && header.id === id);
  return { selected, editing, moving };
}

interface StageProps {
  stage: StageBox;
  far: boolean;
}

const StageHeader = memo(function StageHeader({ stage, far }: StageProps) {
  const { t } = useTranslation('canvas');
  const { selected, editing, moving } = useHeaderState('stages', stage.id);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    // biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element
    <div
      id={stageElementId(stage.id)}
      role="columnheader"
      aria-colindex={stage.first + 2}
      aria-colspan={stage.end - stage.first}
      className={classes.stage}
      data-header="stages"
      data-menu-for={`stages:${stage.id}`}
      data-id={stage.id}
      data-phase={stage.phase}
      data-selected={selected || undefined}
      data-moving={moving || undefined}
      data-edge={`stage ${stage.id}`}
      style={at(stage)}
    >
      {stage.color && <span className={classes.swatch} style={{ background: stage.color }} />}
      {editing ? (
        <RecordField
          table="stages"
          id={stage.id}
          field="title"
          block={stage.title}
          label={t('stage.title')}
          placeholder={t('stage.placeholder')}
        />
      ) : far ? (
        <span className={classes.farName}>{stage.title.lines.join(' ')}</span>
      ) : (
        <TextLines block={stage.title} placeholder={t('stage.placeholder')} />
      )}
      {stage.goal && !far && <TextLines block={stage.goal} className={classes.soft} />}
      {!far && !editing && <MenuButton kind="stages" id={stage.id} label={t('stage.menu')} />}
    </div>
  );
});

const StepHeader = memo(function StepHeader({ step }: { step: StepBox }) {
  const { t } = useTranslation('canvas');
  const { addStep } = useStructure();
  const { selected, editing, moving } = useHeaderState('steps', step.id);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    // biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element
    <div
      id={stepElementId(step.id)}
      role="columnheader"
      aria-colindex={step.column + 2}
      className={classes.step}
      data-header="steps"
      data-menu-for={`steps:${step.id}`}
      data-id={step.id}
      data-selected={selected || undefined}
      data-moving={moving || undefined}
      style={at(step)}
    >
      {editing ? (
        <RecordField
          table="steps"
          id={step.id}
          field="title"
          block={step.title}
          label={t('step.title')}
          placeholder={t('step.placeholder')}
        />
      ) : (
        <TextLines block={step.title} placeholder={t('step.placeholder')} />
      )}
      <AddBetween className="after" label={t('step.addAfter')} onAdd={() => addStep({ after: step.id })} />
      {!editing && <MenuButton kind="steps" id={step.id} label={t('step.menu')} />}
    </div>
  );
});
