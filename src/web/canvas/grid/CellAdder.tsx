import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CARD_INSET, MARK_ICONS, SIZES } from '../../../core/layout/index.ts';
import type { MomentKind } from '../../../core/model/index.ts';
import { addMoment, type Cell } from '../../actions/index.ts';
import { useSession } from '../../session/index.ts';
import { useReadOnly } from '../../sync/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { firstPlace, nextSlot, type Place, placeOf } from '../drawing/places.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { addAndEdit, markAndName } from '../editing/use-card-editing.ts';
import classes from '../layers/overlays.module.css';
import { MapIcon } from '../nodes/MapIcon.tsx';
import { isBusy, useCanvasUi } from '../ui-store.ts';
import { useIsFar } from '../viewport/use-viewport.ts';

interface Props extends Cell {
  /** The cell's corner, world units. */
  x: number;
  y: number;
}

/** In the cell under the pointer, below its last card: the place for one more. */
export function CellAdder({ lane, step, x, y }: Props) {
  const here = useCanvasUi((ui) => ui.hoverCell?.lane === lane && ui.hoverCell.step === step && !isBusy(ui));
  const editing = useSession((state) => here && state.editing !== null);
  const readOnly = useReadOnly();
  return here && !editing && !readOnly ? <Adder cell={{ lane, step }} x={x} y={y} /> : null;
}

function Adder({ cell, x, y }: { cell: Cell; x: number; y: number }) {
  const drawing = useDrawing((all) => all);
  const far = useIsFar();
  const place = placeOf(drawing, cell.lane, cell.step);
  // On an empty map something else stands there that does the same.
  if (!place || far || isFirst(firstPlace(drawing), place)) return null;
  const slot = nextSlot(drawing, place);
  const roomy = place.lane.y + place.lane.height - slot.y >= SIZES.lanePad + 36;
  const gap = slot.empty ? SIZES.lanePad : roomy ? SIZES.cellGap / 2 : 1;
  return (
    <div
      className={classes.adder}
      data-roomy={roomy || undefined}
      style={{
        left: place.column.x + CARD_INSET - x,
        top: slot.y + gap - y,
        width: place.column.width - 2 * CARD_INSET,
      }}
    >
      {isMomentsLane(place, drawing.lanes) ? <AddMoments step={cell.step} /> : <AddCard place={place} />}
    </div>
  );
}

const isFirst = (first: Place | undefined, { lane, columnIndex }: Place): boolean =>
  first?.lane === lane && first.columnIndex === columnIndex;

/** Moments stand in the first lane of their role. */
const isMomentsLane = ({ lane }: Place, lanes: readonly Place['lane'][]): boolean =>
  lane.role === 'moments' && lanes.find(({ role }) => role === 'moments') === lane;

function AddCard({ place: { lane, column } }: { place: Place }) {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t('card.add')}
      onClick={() => {
        if (column.step) addAndEdit(canvas, { lane: lane.id, step: column.step });
      }}
    >
      <Plus size={14} aria-hidden />
    </button>
  );
}

function AddMoments({ step }: { step: string }) {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  const add = (kind: MomentKind) => markAndName(canvas, addMoment(canvas.session.snapshot(), { step }, kind));
  return (['pain', 'delight'] as const).map((kind) => (
    <button
      key={kind}
      type="button"
      tabIndex={-1}
      data-kind={kind}
      aria-label={t(`moment.add.${kind}`)}
      onClick={() => add(kind)}
    >
      <MapIcon icon={MARK_ICONS[kind]} />
    </button>
  ));
}
