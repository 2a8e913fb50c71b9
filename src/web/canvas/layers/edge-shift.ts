/** A header along its axis: where it begins, and how far its text may move in it. */
export interface Stretch {
  /** Its element carries this as `data-edge`. */
  readonly key: string;
  readonly from: number;
  readonly room: number;
}

/**
 * Names of headers keep to the edge of what is seen, as long as their box is. Only the one header that crosses the
 * edge is touched, so that a pan costs no more styles than that.
 */
export function createEdgeShift(): (layer: HTMLElement, stretches: readonly Stretch[], edge: number) => void {
  let shifted: HTMLElement | null = null;
  return (layer, stretches, edge) => {
    const at = stretches.findLast(({ from }) => from < edge);
    const shift = at ? Math.min(edge - at.from, Math.max(0, at.room)) : 0;
    const element =
      at && shift > 0 ? layer.querySelector<HTMLElement>(`[data-edge="${CSS.escape(at.key)}"]`) : null;
    if (shifted !== element) shifted?.style.removeProperty('--shift');
    element?.style.setProperty('--shift', `${shift}px`);
    shifted = element;
  };
}

/**
 * How far a header's text has moved in its box. Written only when that has changed: the browser restyles an element
 * faster whose own style names no variable.
 */
export function writeShift(element: HTMLElement, pixels: number): void {
  const shift = pixels > 0 ? `${pixels}px` : '';
  if (element.style.getPropertyValue('--shift') !== shift) element.style.setProperty('--shift', shift);
}

/** Texts on the map that keep their size on the screen scale by this. Writes only when the zoom has changed. */
export function writeInverse(element: HTMLElement, zoom: number): void {
  const inverse = String(1 / zoom);
  if (element.style.getPropertyValue('--inverse') !== inverse) {
    element.style.setProperty('--inverse', inverse);
  }
}
