import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStructure } from '../commands/use-structure.ts';
import { sameParts } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { appendRow } from '../grid/rows.ts';
import toolbars from '../toolbars/toolbars.module.css';
import { openMenuAt } from '../ui-store.ts';
import { useIsFar, useIsNarrow } from '../viewport/use-viewport.ts';
import { FirstCard } from './FirstCard.tsx';
import { FirstPersona } from './FirstPersona.tsx';

const GAP = 12;

/** At the ends of the map: one more stage, one more lane; a first step for a stage without any, a first card and a first persona for a map without any. */
export function AppendLayer() {
  const { t } = useTranslation('canvas');
  const { addStage, addStep } = useStructure();
  const drawing = useDrawing(
    ({ columns, stages, lanes, width, height, headerHeight, titleWidth }) => ({
      lanes: lanes.length,
      width,
      height,
      headerHeight,
      titleWidth,
      empty: columns.filter(
        ({ step, stage }) => step === null && !stages.some(({ id, collapsed }) => id === stage && collapsed),
      ),
    }),
    sameParts,
  );
  const far = useIsFar();
  const narrow = useIsNarrow();
  if (far) return null;
  const { lanes, width, height, headerHeight, titleWidth } = drawing;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    <div role="row" aria-rowindex={appendRow(lanes)}>
      {/* biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell */}
      <div role="gridcell">
        <button
          type="button"
          tabIndex={-1}
          className={toolbars.append}
          style={{ left: width + GAP, top: GAP, height: headerHeight - 2 * GAP }}
          onClick={() => addStage(null)}
        >
          <Plus size={14} aria-hidden />
          {t('stage.add')}
        </button>
        <button
          type="button"
          tabIndex={-1}
          className={toolbars.append}
          style={{
            left: (narrow ? titleWidth : 0) + GAP,
            top: height + GAP,
            width: titleWidth - 2 * GAP,
            height: 36,
          }}
          onClick={(event) => {
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            openMenuAt({ kind: 'add-lane', id: '', x: left, y: bottom + 4 });
          }}
        >
          <Plus size={14} aria-hidden />
          {t('lane.add')}
        </button>
        {drawing.empty.map(({ stage, x, width: room }) => (
          <button
            key={stage}
            type="button"
            tabIndex={-1}
            className={toolbars.append}
            style={{ left: x + GAP, top: headerHeight + GAP, width: room - 2 * GAP, height: 36 }}
            onClick={() => addStep({ stage })}
          >
            <Plus size={14} aria-hidden />
            {t('stage.addStep')}
          </button>
        ))}
        <FirstCard />
        <FirstPersona />
      </div>
    </div>
  );
}
