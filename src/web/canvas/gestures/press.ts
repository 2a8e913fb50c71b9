import { followHold } from '../../kit/index.ts';
import { canvasUi } from '../ui-store.ts';

/** A press moves this far before it is a drag, in pixels. */
const THRESHOLD = 4;

export interface PressHandlers {
  /** The press has become a drag. */
  start?(event: PointerEvent): void;
  move?(event: PointerEvent): void;
  end?(event: PointerEvent): void;
  /** Escape, or the pointer was taken away: everything as before. */
  cancel?(): void;
  /** Released without having moved. */
  click?(event: PointerEvent): void;
  /** A finger that picked it up has let it go at the same place. */
  rest?(event: PointerEvent): void;
}

export const isFinger = ({ pointerType }: PointerEvent): boolean => pointerType === 'touch';

/**
 * Follows a pointer that has just gone down, wherever it goes, until it is released. A finger moves the map unless it
 * rests first: then it drags, held by `holder`.
 */
export function followPress(down: PointerEvent, holder: Element | null, handlers: PressHandlers): void {
  if (!isFinger(down)) followMouse(down, handlers);
  else if (holder) followFinger(down, holder, handlers);
}

function followFinger(down: PointerEvent, holder: Element, handlers: PressHandlers): void {
  const carry = (carried: boolean) => canvasUi.set({ carried });
  followHold(down, holder, {
    start: (event) => {
      carry(true);
      handlers.start?.(event);
      handlers.move?.(event);
    },
    move: (event) => handlers.move?.(event),
    end: (event) => {
      carry(false);
      handlers.end?.(event);
    },
    rest: (event) => handlers.rest?.(event),
    cancel: () => {
      carry(false);
      handlers.cancel?.();
    },
  });
}

function followMouse(down: PointerEvent, handlers: PressHandlers): void {
  let dragging = false;

  const stop = () => {
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onCancel);
    window.removeEventListener('keydown', onKey, true);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    if (!dragging) {
      if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < THRESHOLD) return;
      dragging = true;
      handlers.start?.(event);
    }
    handlers.move?.(event);
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    stop();
    if (dragging) handlers.end?.(event);
    else handlers.click?.(event);
  };
  const onCancel = () => {
    stop();
    if (dragging) handlers.cancel?.();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !dragging) return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };

  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onCancel);
  window.addEventListener('keydown', onKey, true);
}
