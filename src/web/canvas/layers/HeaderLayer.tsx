import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnBox, PhaseBox, Rect, StageBox, StepBox } from '../../../core/layout/index.ts';
import { DRAWING_WORDS } from '../../../core/layout/index.ts';
import type { Locale } from '../../../core/model/index.ts';
import { FindingMark } from '../../checks/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { Caret } from '../collapse/Caret.tsx';
import { CollapsedStage } from '../collapse/CollapsedStage.tsx';
import { useStructure } from '../commands/use-structure.ts';
import { sameParts } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { RecordField } from '../editing/RecordField.tsx';
import { stageElementId, stepElementId } from '../grid/element-ids.ts';
import { columnOf, PHASE_ROW, STAGE_ROW, STEP_ROW } from '../grid/rows.ts';
import { TextLines } from '../nodes/TextLines.tsx';
import { AddBetween } from '../toolbars/AddBetween.tsx';
import { MenuButton } from '../toolbars/MenuButton.tsx';
import { titleColumn } from '../viewport/title-column.ts';
import { useFollowViewport, useHeaderColumns, useIsFar, useIsHasty } from '../viewport/use-viewport.ts';
import { createEdgeShift, writeInverse } from './edge-shift.ts';
import { farName } from './far-name.ts';
import classes from './headers.module.css';
import { useHeaderState } from './use-header-state.ts';

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
  const columns = useHeaderColumns();
  const bare = useIsHasty();
  const far = useIsFar();
  const [shiftPhase] = useState(createEdgeShift);
  const [shiftStage] = useState(createEdgeShift);
  const layer = useFollowViewport<HTMLDivElement>((element, viewport, size) => {
    const { y, zoom } = viewport;
    element.style.transform = `translateY(${Math.max(0, -y / zoom)}px)`;
    const titles = titleColumn(drawing.titleWidth, viewport, size);
    const edge = titles.left + titles.width;
    shiftPhase(element, drawing.phases.map(stretchOfPhase), edge);
    shiftStage(element, drawing.stages.filter(({ collapsed }) => !collapsed).map(stretchOfStage), edge);
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
      {/* biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell */}
      <div role="row" aria-rowindex={PHASE_ROW}>
        {drawing.phases.filter(inView).map((phase) => (
          <PhaseHeader key={phase.x} phase={phase} {...columnsUnder(drawing.columns, phase)} />
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell */}
      <div role="row" aria-rowindex={STAGE_ROW}>
        {drawing.stages
          .filter(inView)
          .map((stage) =>
            stage.collapsed ? (
              <CollapsedStage key={stage.id} stage={stage} far={far} />
            ) : (
              <StageHeader key={stage.id} stage={stage} far={far} bare={bare} />
            ),
          )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell */}
      <div role="row" aria-rowindex={STEP_ROW} hidden={far}>
        {drawing.steps.filter(inView).map((step) => (
          <StepHeader key={step.id} step={step} bare={bare} />
        ))}
      </div>
    </div>
  );
}

/** The columns whose middle is below a box. */
function columnsUnder(columns: readonly ColumnBox[], { x, width }: Rect): { first: number; count: number } {
  const under = (column: ColumnBox) => {
    const middle = column.x + column.width / 2;
    return middle > x && middle < x + width;
  };
  return { first: columns.findIndex(under), count: columns.filter(under).length };
}

interface PhaseProps {
  phase: PhaseBox;
  first: number;
  count: number;
}

const PhaseHeader = memo(function PhaseHeader({ phase, first, count }: PhaseProps) {
  const { i18n } = useTranslation('canvas');
  const name = DRAWING_WORDS[i18n.language as Locale].phases[phase.phase];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the keyboard walks stages and steps
    // biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element
    <div
      role="columnheader"
      aria-colindex={columnOf(first)}
      aria-colspan={count}
      aria-label={name}
      className={classes.phase}
      data-phase={phase.phase}
      data-edge={`phase ${phase.x}`}
      style={at(phase)}
    >
      <span>{name}</span>
    </div>
  );
});

interface StageProps {
  stage: StageBox;
  far: boolean;
  /** Only its name: nobody can touch it. */
  bare: boolean;
}

const StageHeader = memo(function StageHeader({ stage, far, bare }: StageProps) {
  const { t } = useTranslation('canvas');
  const { selected, editing, moving } = useHeaderState('stages', stage.id);
  // The whole of it: a box's lines are broken within Chinese words, and cut where the box ends.
  const name = useSnapshot(({ stages }) => stages.get(stage.id)?.title.trim());
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    // biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element
    <div
      id={stageElementId(stage.id)}
      role="columnheader"
      aria-colindex={columnOf(stage.first)}
      aria-colspan={stage.end - stage.first}
      aria-expanded
      aria-label={name || t('stage.placeholder')}
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
        <span className={classes.farName}>{farName(name ?? '')}</span>
      ) : (
        <TextLines block={stage.title} placeholder={t('stage.placeholder')} />
      )}
      {stage.goal && !far && <TextLines block={stage.goal} className={classes.soft} />}
      {!far && !editing && !bare && <FindingMark table="stages" id={stage.id} className={classes.findings} />}
      {!far && !editing && !bare && (
        <Caret table="stages" id={stage.id} collapsed={false} name={name || t('stage.placeholder')} />
      )}
      {!far && !editing && !bare && <MenuButton kind="stages" id={stage.id} label={t('stage.menu')} />}
    </div>
  );
});

const StepHeader = memo(function StepHeader({ step, bare }: { step: StepBox; bare: boolean }) {
  const { t } = useTranslation('canvas');
  const { addStep } = useStructure();
  const { selected, editing, moving } = useHeaderState('steps', step.id);
  const name = useSnapshot(({ steps }) => steps.get(step.id)?.title.trim());
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    // biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element
    <div
      id={stepElementId(step.id)}
      role="columnheader"
      aria-colindex={columnOf(step.column)}
      aria-label={name || t('step.placeholder')}
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
      {!bare && (
        <AddBetween className="after" label={t('step.addAfter')} onAdd={() => addStep({ after: step.id })} />
      )}
      {!editing && !bare && <FindingMark table="steps" id={step.id} className={classes.findings} />}
      {!editing && !bare && <MenuButton kind="steps" id={step.id} label={t('step.menu')} />}
    </div>
  );
});
