import { useEffect } from 'react';
import type { Point } from '../../../core/layout/index.ts';
import { useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { canvasUi } from '../ui-store.ts';
import { afterFingers, afterWheel } from './pan-zoom.ts';
import type { Viewport } from './viewport-store.ts';

const LEFT = 0;
const MIDDLE = 1;

const isApple = /mac|iphone|ipad/i.test(navigator.platform);

/** Where a text is typed, a finger moves the caret. */
const isText = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('input, textarea') !== null;

/** Panning and zooming by hand: the wheel, the middle button, the space bar with the left one, fingers. */
export function usePanZoom(isPanning: () => boolean): void {
  const { element, view, camera, haste } = useCanvas();
  useEffect(() => {
    const map = element();
    if (!map) return;
    const held = new Map<number, Point>();
    const placeOf = (event: MouseEvent): Point => {
      const { left, top } = map.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };

    const moveTo = (next: Viewport) => {
      const before = view.viewport;
      // A field that went for a moment would lose what is typed.
      if (useSession.getState().editing === null) haste.moved(before, next);
      camera.moveTo(next);
    };

    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      moveTo(afterWheel(view.viewport, event, placeOf(event), isApple));
    };
    const onDown = (event: PointerEvent) => {
      const isFinger = event.pointerType === 'touch';
      const pans = event.button === MIDDLE || (event.button === LEFT && isPanning());
      if (isFinger ? isText(event) || held.size === 2 : !pans) return;
      held.set(event.pointerId, placeOf(event));
    };
    const onMove = (event: PointerEvent) => {
      if (!held.has(event.pointerId)) return;
      const before = [...held.values()];
      held.set(event.pointerId, placeOf(event));
      if (canvasUi.get().carried) return;
      moveTo(afterFingers(view.viewport, before, [...held.values()]));
    };
    const onUp = (event: PointerEvent) => held.delete(event.pointerId);
    let isMiddleHeld = false;
    // The browser would scroll by itself from here on …
    const onMouseDown = (event: MouseEvent) => {
      if (event.button !== MIDDLE) return;
      isMiddleHeld = true;
      event.preventDefault();
    };
    // … and paste what was last selected, on Linux, wherever the button is let go.
    const onMouseUp = (event: MouseEvent) => {
      if (event.button !== MIDDLE || !isMiddleHeld) return;
      isMiddleHeld = false;
      event.preventDefault();
    };

    map.addEventListener('wheel', onWheel, { passive: false });
    map.addEventListener('pointerdown', onDown);
    map.addEventListener('mousedown', onMouseDown);
    window.addEventListener('mouseup', onMouseUp);
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onUp);
    return () => {
      map.removeEventListener('wheel', onWheel);
      map.removeEventListener('pointerdown', onDown);
      map.removeEventListener('mousedown', onMouseDown);
      window.removeEventListener('mouseup', onMouseUp);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onUp);
    };
  }, [element, view, camera, haste, isPanning]);
}
