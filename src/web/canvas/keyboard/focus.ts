import type { CanvasContext } from '../canvas-context.ts';

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
/** A dialog that covers the page has all keys to itself, wherever its focus is. */
const MODAL = '[aria-modal="true"]';

/** Whether typing goes into a field. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(FIELDS) !== null;

/** Whether a key or the clipboard is meant for the map: it has the focus, or nothing else has. */
export function isForMap(
  target: EventTarget | null,
  { grid, element }: Pick<CanvasContext, 'grid' | 'element'>,
): boolean {
  if (!(target instanceof Element) || isTyping(target) || document.querySelector(MODAL)) return false;
  return target === document.body || target === grid() || (element()?.contains(target) ?? false);
}
