/** A finger that rests so long picks up what it is on, in ms: before the browser's own long press says something. */
const REST_MS = 350;
/** A resting finger trembles this far, in pixels. */
const STILL = 8;
const BUZZ_MS = 12;

export interface HoldHandlers {
  /** The finger has rested: what it is on is picked up. Also told where it went down. */
  start(down: PointerEvent): void;
  move(event: PointerEvent): void;
  /** Let go somewhere else. */
  end(event: PointerEvent): void;
  /** Let go where it was picked up. */
  rest?(event: PointerEvent): void;
  /** Escape, another finger, or the finger was taken away: everything as before. */
  cancel(): void;
}

/**
 * Follows a finger that has just gone down. Nothing happens when it goes on, or is lifted, before it has rested. `holder`
 * gets the finger while something is held: what was touched may be drawn anew meanwhile.
 */
export function followHold(down: PointerEvent, holder: Element, handlers: HoldHandlers): void {
  let state: 'waiting' | 'held' | 'moved' = 'waiting';
  const listening = new AbortController();
  const on = <K extends keyof WindowEventMap>(
    type: K,
    listener: (event: WindowEventMap[K]) => void,
    options: AddEventListenerOptions = {},
  ) => window.addEventListener(type, listener, { ...options, signal: listening.signal });

  const stop = () => {
    clearTimeout(timer);
    listening.abort();
  };
  const cancel = () => {
    stop();
    if (state !== 'waiting') handlers.cancel();
  };
  const far = ({ clientX, clientY }: PointerEvent): boolean =>
    Math.hypot(clientX - down.clientX, clientY - down.clientY) > STILL;

  const timer = setTimeout(() => {
    state = 'held';
    preventTap(down);
    if (holder.isConnected) holder.setPointerCapture(down.pointerId);
    buzz();
    handlers.start(down);
  }, REST_MS);

  on('pointermove', (event) => {
    if (event.pointerId !== down.pointerId) return;
    if (state === 'waiting') {
      if (far(event)) stop();
      return;
    }
    if (state === 'held' && !far(event)) return;
    state = 'moved';
    handlers.move(event);
  });
  on('pointerup', (event) => {
    if (event.pointerId !== down.pointerId) return;
    stop();
    if (state === 'waiting') return;
    if (state === 'moved') handlers.end(event);
    else {
      handlers.cancel();
      handlers.rest?.(event);
    }
  });
  on('pointerdown', (event) => {
    if (event.pointerId !== down.pointerId) cancel();
  });
  on('pointercancel', (event) => {
    if (event.pointerId === down.pointerId) cancel();
  });
  on('lostpointercapture', (event) => {
    const wasHeld = event.target === holder || event.target === document;
    if (event.pointerId === down.pointerId && state !== 'waiting' && wasHeld) cancel();
  });
  on('blur', cancel);
  on(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || state === 'waiting') return;
      event.preventDefault();
      event.stopPropagation();
      cancel();
    },
    { capture: true },
  );
  // What the browser makes of a long press would take the finger away.
  const prevent = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  on('contextmenu', prevent, { capture: true });
  on('dragstart', prevent, { capture: true });
}

/** A short buzz, where there is one and the reader hasn't asked for calm. Before any tap the browser only complains. */
function buzz(): void {
  if (!navigator.userActivation?.hasBeenActive) return;
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  navigator.vibrate?.(BUZZ_MS);
}

/**
 * The release of something held is no tap: without this the browser sends mouse events after it, which press whatever
 * is under the finger by then, such as the menu that the release has opened. Heard where the finger came down: touches
 * stay with that element, even when it is drawn anew.
 */
function preventTap({ target }: PointerEvent): void {
  const listening = new AbortController();
  const { signal } = listening;
  const end = (event: Event) => {
    if (event.cancelable) event.preventDefault();
    listening.abort();
  };
  target?.addEventListener('touchend', end, { passive: false, signal });
  target?.addEventListener('touchcancel', end, { signal });
}
