import { z } from 'zod';
import { newId } from '../../../core/base/index.ts';
import { cardAt, cardBoxOf, type Point, type Rect, type Side } from '../../../core/layout/index.ts';
import { LINK_KINDS, type LinkKind } from '../../../core/model/index.ts';
import { stored } from '../../kit/index.ts';
import { useSession } from '../../session/index.ts';
import { addCard, addLink } from '../actions/index.ts';
import type { CanvasContext } from '../canvas-context.ts';
import { placeAt } from '../drawing/places.ts';
import { canvasUi, type LinkDraft } from '../ui-store.ts';
import { createAutoscroll } from './autoscroll.ts';
import { worldOf } from './pointer.ts';
import { followPress } from './press.ts';

const keptKind = stored('throughline.link-kind', z.enum(LINK_KINDS));

/** The kind of the link made or changed last: most come in runs. */
export const lastLinkKind = (): LinkKind => keptKind.get() ?? 'flow';
export const rememberLinkKind = (kind: LinkKind): void => keptKind.set(kind);

/** The middle of a card's side. */
export function sidePoint({ x, y, width, height }: Rect, side: Side): Point {
  switch (side) {
    case 'left':
      return { x, y: y + height / 2 };
    case 'right':
      return { x: x + width, y: y + height / 2 };
    case 'top':
      return { x: x + width / 2, y };
    case 'bottom':
      return { x: x + width / 2, y: y + height };
  }
}

/** The draft of a link from a card, before the pointer has gone anywhere. */
function draftFrom(canvas: CanvasContext, from: string, side: Side, sticky: boolean): LinkDraft | null {
  const box = cardBoxOf(canvas.source.drawing, from);
  if (!box) return null;
  const start = sidePoint(box, side);
  return { from, side, start, at: start, over: null, sticky };
}

/** The draft with its loose end at the pointer. */
export function extendLink(canvas: CanvasContext, draft: LinkDraft, event: PointerEvent): LinkDraft {
  const at = worldOf(canvas, event);
  const over = cardAt(canvas.source.drawing, at.x, at.y)?.id ?? null;
  return { ...draft, at, over: over === draft.from ? null : over };
}

/** Draws a link from a card's handle. Let go over a card it is made, over an empty place a card is made with it. */
export function pressHandle(canvas: CanvasContext, down: PointerEvent, from: string, side: Side): void {
  const draft = draftFrom(canvas, from, side, false);
  if (!draft) return;
  const follow = (event: PointerEvent) => canvasUi.set({ link: extendLink(canvas, draft, event) });
  const autoscroll = createAutoscroll(canvas, follow);
  const finish = () => {
    autoscroll.stop();
    canvasUi.set({ link: null });
  };
  followPress(down, {
    move: (event) => {
      follow(event);
      autoscroll.follow(event);
    },
    end: () => {
      const { link } = canvasUi.get();
      finish();
      if (link) finishLink(canvas, link);
    },
    cancel: finish,
    // A press without a drag: the other end is given by the next press.
    click: () => canvasUi.set({ link: { ...draft, sticky: true } }),
  });
}

/** Begins a link whose other end is given by the next press. */
export function beginLink(canvas: CanvasContext, from: string): void {
  canvasUi.set({ link: draftFrom(canvas, from, 'right', true) });
}

/** Makes the link that a draft stands for. */
export function finishLink(canvas: CanvasContext, { from, at, over }: LinkDraft): void {
  const { session, source, perform } = canvas;
  const kind = lastLinkKind();
  if (over !== null) {
    perform(addLink(session.snapshot(), from, over, kind));
    return;
  }
  const place = placeAt(source.drawing, at);
  const merge = newId();
  if (!place?.column.step) return;
  if (!perform(addCard(session.snapshot(), { lane: place.lane.id, step: place.column.step }), merge)) return;
  const made = useSession.getState().selection[0];
  if (!made || !perform(addLink(session.snapshot(), from, made.id, kind), merge)) return;
  useSession.getState().select([made]);
  useSession.getState().edit({ ...made, field: 'title' });
}
