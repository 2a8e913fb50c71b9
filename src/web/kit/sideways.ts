/**
 * For what may be wider than its place, as a ref: while there is more beyond its end it has `data-more`, and base.css
 * lets it fade out there. A scroll bar that shows itself only while it is used tells nobody that there is one.
 */
export function sideways(box: HTMLElement | null): (() => void) | undefined {
  if (!box) return undefined;
  const look = () => {
    const rest = box.scrollWidth - box.clientWidth - Math.abs(box.scrollLeft);
    // Of a fraction of a pixel nobody is told.
    box.toggleAttribute('data-more', rest > 1);
  };
  const sizes = new ResizeObserver(look);
  for (const part of [box, ...box.children]) sizes.observe(part);
  box.addEventListener('scroll', look, { passive: true });
  return () => {
    sizes.disconnect();
    box.removeEventListener('scroll', look);
  };
}
