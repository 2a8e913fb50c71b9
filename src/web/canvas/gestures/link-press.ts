import { z } from 'zod';
import { cardAt, cardBoxOf, type Point, type Rect, type Side } from '../../../core/layout/index.ts';
import { LINK_KINDS, type LinkKind } from '../../../core/model/index.ts';
import { addCard, addLink, type Spot } from '../../actions/index.ts';
import { stored } from '../../kit/index.ts';
import { useSession } from '../../session/index.ts';
import type { CanvasContext } from '../canvas-context.ts';
import { openStep, placeAt, placeOf, rectOf } from '../drawing/places.ts';
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
  const spot = { cell: { lane: box.lane, step: box.step }, card: from };
  return { from, side, start, at: start, over: null, spot, sticky };
}

/** The draft with its loose end at the pointer. */
export function extendLink(canvas: CanvasContext, draft: LinkDraft, event: MouseEvent): LinkDraft {
  const at = worldOf(canvas, event);
  const { drawing } = canvas.source;
  const card = cardAt(drawing, at.x, at.y)?.id ?? null;
  const place = placeAt(drawing, at);
  const step = place && openStep(place);
  const cell = step ? { lane: place.lane.id, step } : null;
  const spot = cell ? { cell, card } : draft.spot;
  return { ...draft, at, over: card === draft.from ? null : card, spot };
}

/** The draft with its loose end on a card or a cell. */
export function aimLink({ source: { drawing } }: CanvasContext, draft: LinkDraft, spot: Spot): LinkDraft {
  const place = placeOf(drawing, spot.cell.lane, spot.cell.step);
  const box = spot.card === null ? place && rectOf(place) : cardBoxOf(drawing, spot.card);
  const at = box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : draft.at;
  return { ...draft, at, over: spot.card === draft.from ? null : spot.card, spot };
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
  followPress(down, canvas.element(), {
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
    click: () => beginLink(canvas, from, side),
  });
}

/** Begins a link whose other end is given by the next press, or chosen with the keys. */
export function beginLink(canvas: CanvasContext, from: string, side: Side = 'right'): void {
  canvasUi.set({ link: draftFrom(canvas, from, side, true), linkSaid: null });
  canvas.grid()?.focus({ preventScroll: true });
}

/** Lets go of a link that was begun. */
export const leaveLink = (): void => canvasUi.set({ link: null, linkSaid: 'left' });

/** Makes the link that a draft stands for. */
export function finishLink(canvas: CanvasContext, { from, at, over }: LinkDraft): void {
  const { session, source, perform } = canvas;
  const kind = lastLinkKind();
  const place = placeAt(source.drawing, at);
  leaveLink();
  if (over !== null) {
    if (perform(addLink(session.snapshot(), from, over, kind)))
      canvasUi.set({ linkSaid: { from, to: over } });
    return;
  }
  // Let go on its own card or beside the map it was not meant.
  const step = place && openStep(place);
  if (!step || cardAt(source.drawing, at.x, at.y)?.id === from) return;
  const merge = Symbol('link to a new card');
  if (!perform(addCard(session.snapshot(), { lane: place.lane.id, step }), merge)) return;
  const made = useSession.getState().selection[0];
  if (!made || !perform(addLink(session.snapshot(), from, made.id, kind), merge)) return;
  canvasUi.set({ linkSaid: { from, to: made.id } });
  useSession.getState().select([made]);
  useSession.getState().edit({ ...made, field: 'title' });
}
