import type { CanvasContext } from '../canvas-context.ts';
import { openStep, placeAt } from '../drawing/places.ts';
import { type CanvasUi, canvasUi, isBusy } from '../ui-store.ts';
import { missingFeelingAt } from './feeling-press.ts';
import { extendLink } from './link-press.ts';
import { worldOf } from './pointer.ts';
import { underPointer } from './under-pointer.ts';

const NOTHING = { hoverCard: null, hoverCell: null, hoverLink: null, feelingHint: null } as const;

/** Notes what the pointer is over; says so only when that changes. */
export function hover(canvas: CanvasContext, event: PointerEvent): void {
  const ui = canvasUi.get();
  if (ui.link?.sticky) {
    canvasUi.set({ link: extendLink(canvas, ui.link, event) });
    return;
  }
  if (isBusy(ui) || event.buttons !== 0 || canvas.haste.hasty) return;
  // A handle belongs to the card that it is on.
  if (event.target instanceof Element && event.target.closest('[data-link-handle]')) return;
  const under = underPointer(canvas, event);
  const onMap = under.kind !== 'header' && event.target instanceof Element;
  const place = onMap ? placeAt(canvas.source.drawing, worldOf(canvas, event)) : undefined;
  const step = place && openStep(place);
  const cell = step ? { lane: place.lane.id, step } : null;
  const same = cell?.lane === ui.hoverCell?.lane && cell?.step === ui.hoverCell?.step;
  change(ui, {
    hoverCard: under.kind === 'card' ? under.id : null,
    hoverLink: under.kind === 'link' ? under.id : null,
    hoverCell: same ? ui.hoverCell : cell,
    feelingHint: under.kind === 'ground' ? keepHint(ui, missingFeelingAt(canvas, event)) : null,
  });
}

export const unhover = (): void => change(canvasUi.get(), NOTHING);

function keepHint({ feelingHint: last }: CanvasUi, next: CanvasUi['feelingHint']): CanvasUi['feelingHint'] {
  const same =
    last && next && last.persona === next.persona && last.step === next.step && last.score === next.score;
  return same ? last : next;
}

type Hovered = Pick<CanvasUi, 'hoverCard' | 'hoverCell' | 'hoverLink' | 'feelingHint'>;

function change(ui: CanvasUi, next: Hovered): void {
  const keys = Object.keys(next) as (keyof Hovered)[];
  if (keys.some((key) => ui[key] !== next[key])) canvasUi.set(next);
}
