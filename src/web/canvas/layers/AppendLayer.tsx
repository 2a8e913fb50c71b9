import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStructure } from '../commands/use-structure.ts';
import { sameParts } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import toolbars from '../toolbars/toolbars.module.css';
import { openMenuAt } from '../ui-store.ts';
import { useIsFar } from '../viewport/use-viewport.ts';

const GAP = 12;

/** At the ends of the map: one more stage, one more lane; and a first step for a stage without any. */
export function AppendLayer() {
  const { t } = useTranslation('canvas');
  const { addStage, addStep } = useStructure();
  const drawing = useDrawing(
    ({ columns, width, height, headerHeight, titleWidth }) => ({
      width,
      height,
      headerHeight,
      titleWidth,
      empty: columns.filter((column) => column.step === null),
    }),
    sameParts,
  );
  const far = useIsFar();
  if (far) return null;
  const { width, height, headerHeight, titleWidth } = drawing;
  return (
    <>
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
        style={{ left: GAP, top: height + GAP, width: titleWidth - 2 * GAP, height: 36 }}
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
    </>
  );
}
