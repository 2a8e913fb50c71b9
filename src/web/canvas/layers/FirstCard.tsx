import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CARD_INSET } from '../../../core/layout/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { firstPlace, openStep, rectOf } from '../drawing/places.ts';
import { sameParts } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { addAndEdit } from '../editing/use-card-editing.ts';
import classes from './first.module.css';

const NONE = { x: 0, y: 0, width: 0, height: 0, lane: '', step: '' };
/** From the lane's edges: it holds more lines than a card's title. */
const PAD = 12;

/** On a map without anything: where to begin, and how. */
export function FirstCard() {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  const first = useDrawing((drawing) => {
    const place = firstPlace(drawing);
    const step = place && openStep(place);
    return place && step ? { ...rectOf(place), lane: place.lane.id, step } : NONE;
  }, sameParts);
  if (first === NONE) return null;
  const { x, y, width, height, lane, step } = first;
  return (
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
  );
}
