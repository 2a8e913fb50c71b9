import { cardsIn, type Rect } from '../../../core/layout/index.ts';
import { feelingId } from '../../../core/model/index.ts';
import { type Pick, useSession } from '../../session/index.ts';
import type { CanvasContext } from '../canvas-context.ts';
import { cellOf, overlap, placeAt, spanned } from '../drawing/places.ts';
import { canvasUi, type FeelingHint } from '../ui-store.ts';
import { createAutoscroll } from './autoscroll.ts';
import { missingFeelingAt } from './feeling-press.ts';
import { adds, worldOf } from './pointer.ts';
import { followPress } from './press.ts';

/** A press on the ground: stands on the cell, or selects all that a rectangle touches. */
export function pressGround(canvas: CanvasContext, down: PointerEvent): void {
  const start = worldOf(canvas, down);
  const { selection: before, select, standOn } = useSession.getState();
  const kept = adds(down) ? before : [];

  const follow = (event: PointerEvent) => {
    const marquee = spanned(start, worldOf(canvas, event));
    canvasUi.set({ marquee });
    select(joined(kept, touched(canvas, marquee)));
  };
  const autoscroll = createAutoscroll(canvas, follow);
  const finish = () => {
    autoscroll.stop();
    canvasUi.set({ marquee: null });
  };
  followPress(down, null, {
    move: (event) => {
      follow(event);
      autoscroll.follow(event);
    },
    end: finish,
    cancel: () => {
      finish();
      select(before);
    },
    click: (event) => {
      const hint = missingFeelingAt(canvas, event);
      if (hint) {
        setFeeling(canvas, hint);
        return;
      }
      const place = placeAt(canvas.source.drawing, start);
      select(kept);
      standOn(place ? cellOf(place) : null);
    },
  });
}

function setFeeling({ run }: CanvasContext, { persona, step, score }: FeelingHint): void {
  canvasUi.set({ feelingHint: null, persona });
  if (!run({ type: 'feelings.set', persona, step, score })) return;
  useSession.getState().select([{ table: 'feelings', id: feelingId(persona, step) }]);
}

const touched = ({ source: { drawing } }: CanvasContext, rect: Rect): Pick[] => [
  ...cardsIn(drawing, rect).map(({ id }): Pick => ({ table: 'cards', id })),
  ...drawing.moments.filter((box) => overlap(box, rect)).map(({ id }): Pick => ({ table: 'moments', id })),
];

const joined = (kept: readonly Pick[], more: readonly Pick[]): Pick[] => [
  ...kept,
  ...more.filter((pick) => !kept.some((one) => one.table === pick.table && one.id === pick.id)),
];
