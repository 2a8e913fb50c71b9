import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CARD_INSET } from '../../../core/layout/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { firstPlace, openStep, rectOf } from '../drawing/places.ts';
import { sameParts } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { addAndEdit } from '../editing/use-card-editing.ts';
import { appendRow } from '../grid/rows.ts';
import { useIsFar } from '../viewport/use-viewport.ts';
import classes from './first-card.module.css';

const NONE = { x: 0, y: 0, width: 0, height: 0, lane: '', step: '', row: 0 };
/** From the lane's edges: it holds more lines than a card's title. */
const PAD = 12;

/** On a map without anything: where to begin, and how. */
export function FirstCardLayer() {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  const far = useIsFar();
  const first = useDrawing((drawing) => {
    const place = firstPlace(drawing);
    const step = place && openStep(place);
    return place && step ? { ...rectOf(place), lane: place.lane.id, step, row: drawing.lanes.length } : NONE;
  }, sameParts);
  if (first === NONE || far) return null;
  const { x, y, width, height, lane, step, row } = first;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
    <div role="row" aria-rowindex={appendRow(row)}>
      {/* biome-ignore lint/a11y/useSemanticElements: a windowed grid in two dimensions is no table element */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell */}
      <div role="gridcell">
        <button
          type="button"
          tabIndex={-1}
          className={classes.first}
          style={{
            left: x + CARD_INSET,
            top: y + PAD,
            width: width - 2 * CARD_INSET,
            minHeight: height - 2 * PAD,
          }}
          onClick={() => addAndEdit(canvas, { lane, step })}
        >
          <span className={classes.title}>
            <Plus size={14} aria-hidden />
            {t('card.first')}
          </span>
          <span className={classes.how}>{t('card.first.how')}</span>
        </button>
      </div>
    </div>
  );
}
