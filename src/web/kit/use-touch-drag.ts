import { type RefCallback, useCallback, useLayoutEffect, useRef } from 'react';
import { followHold } from './hold.ts';

export interface TouchDrag {
  /** The attribute that says which thing an element is, for what a finger can pick up … */
  readonly thing: `data-${string}`;
  /** … and the one that says which place, for where it can be put down. */
  readonly place: `data-${string}`;
  /** The place under the finger has changed. */
  over(place: string | null): void;
  drop(thing: string, place: string): void;
}

/** This near to an edge what scrolls begins to, and so many pixels a frame at most. */
const REACH = 48;
const FASTEST = 12;

/**
 * Lets a finger that rests on a thing drag it to a place, all within the element that gets this ref, as a mouse does
 * with the browser's own dragging; null where nothing may be moved.
 */
export function useTouchDrag(drag: TouchDrag | null): RefCallback<HTMLElement> {
  const latest = useRef(drag);
  useLayoutEffect(() => {
    latest.current = drag;
  });
  return useCallback((root) => (root ? listen(root, () => latest.current) : undefined), []);
}

function listen(root: HTMLElement, now: () => TouchDrag | null): () => void {
  const listening = new AbortController();
  let ghost: Ghost | null = null;

  const onDown = (down: PointerEvent) => {
    const drag = now();
    if (down.pointerType !== 'touch' || !down.isPrimary || !drag) return;
    const held = closest(down.target, drag.thing);
    const id = held?.getAttribute(drag.thing);
    if (!held || id === null || id === undefined) return;
    let place: string | null = null;
    const over = (next: string | null) => {
      if (next === place) return;
      place = next;
      now()?.over(next);
    };
    const follow = ({ clientX, clientY }: PointerEvent) => {
      ghost?.moveTo(clientX, clientY);
      const under = closest(document.elementFromPoint(clientX, clientY), drag.place);
      over(under && root.contains(under) ? under.getAttribute(drag.place) : null);
    };
    const scroller = createScroller(root, follow);
    const finish = () => {
      scroller.stop();
      ghost?.remove();
      ghost = null;
      const last = place;
      over(null);
      return last;
    };
    followHold(down, root, {
      start: () => {
        ghost = createGhost(held, down);
      },
      move: (event) => {
        follow(event);
        scroller.follow(event);
      },
      end: () => {
        const target = finish();
        if (target !== null) now()?.drop(id, target);
      },
      cancel: finish,
    });
  };
  root.addEventListener('pointerdown', onDown, { signal: listening.signal });
  // Only a listener that was there when the finger came down, and that may say no, keeps the page from scrolling.
  const stay = (event: TouchEvent) => {
    if (ghost && event.cancelable) event.preventDefault();
  };
  root.addEventListener('touchmove', stay, { passive: false, signal: listening.signal });
  return () => {
    listening.abort();
    ghost?.remove();
  };
}

const closest = (target: EventTarget | null, attribute: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(`[${attribute}]`) : null;

interface Ghost {
  moveTo(x: number, y: number): void;
  remove(): void;
}

/** A picture of what is held, a little lifted, under the finger. */
function createGhost(held: HTMLElement, { clientX, clientY }: PointerEvent): Ghost {
  const { left, top, width, height } = held.getBoundingClientRect();
  const grip = { x: left - clientX, y: top - clientY };
  const copy = held.cloneNode(true) as HTMLElement;
  copy.removeAttribute('id');
  copy.setAttribute('aria-hidden', 'true');
  copy.inert = true;
  Object.assign(copy.style, {
    position: 'fixed',
    left: '0',
    top: '0',
    width: `${width}px`,
    height: `${height}px`,
    margin: '0',
    zIndex: '400',
    pointerEvents: 'none',
    opacity: '0.92',
    scale: '1.03',
    listStyle: 'none',
    filter: 'drop-shadow(0 10px 18px rgb(20 24 36 / 0.25))',
  });
  document.body.append(copy);
  const before = held.style.opacity;
  held.style.opacity = '0.4';
  const moveTo = (x: number, y: number) => {
    copy.style.transform = `translate(${x + grip.x}px, ${y + grip.y}px)`;
  };
  moveTo(clientX, clientY);
  return {
    moveTo,
    remove: () => {
      copy.remove();
      held.style.opacity = before;
    },
  };
}

/** Scrolls what `element` is in, or is, while a finger is near to its edge. */
function createScroller(element: HTMLElement, onScroll: (event: PointerEvent) => void) {
  let last: PointerEvent | null = null;
  let frame = 0;
  const step = () => {
    frame = 0;
    if (!last) return;
    const { clientX, clientY } = last;
    const moved = scrollers(element).some((one) => {
      const { left, top, right, bottom } = visible(one);
      const { scrollLeft, scrollTop } = one;
      one.scrollBy(push(clientX, left, right), push(clientY, top, bottom));
      return one.scrollLeft !== scrollLeft || one.scrollTop !== scrollTop;
    });
    if (!moved) return;
    onScroll(last);
    frame = requestAnimationFrame(step);
  };
  return {
    follow: (event: PointerEvent) => {
      last = event;
      if (frame === 0) frame = requestAnimationFrame(step);
    },
    stop: () => {
      last = null;
      cancelAnimationFrame(frame);
    },
  };
}

function scrollers(element: HTMLElement): Element[] {
  const found: Element[] = [];
  for (let one: Element | null = element; one; one = one.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(one);
    const isPage = one === document.scrollingElement;
    if (isPage || /auto|scroll/.test(overflowX + overflowY)) found.push(one);
  }
  return found;
}

function visible(element: Element) {
  if (element === document.scrollingElement)
    return { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return {
    left: Math.max(0, left),
    top: Math.max(0, top),
    right: Math.min(window.innerWidth, right),
    bottom: Math.min(window.innerHeight, bottom),
  };
}

function push(at: number, low: number, high: number): number {
  if (at < low + REACH) return -Math.min(1, (low + REACH - at) / REACH) * FASTEST;
  if (at > high - REACH) return Math.min(1, (at - high + REACH) / REACH) * FASTEST;
  return 0;
}
