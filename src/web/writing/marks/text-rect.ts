/** Where a piece of the text in `root` stands on the screen; null when the text ends before it. */
export function textRect(root: Element, from: number, to: number): DOMRect | null {
  const range = document.createRange();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let at = 0;
  let hasStart = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!hasStart && from <= at + length) {
      range.setStart(node, from - at);
      hasStart = true;
    }
    if (hasStart && to <= at + length) {
      range.setEnd(node, to - at);
      const rects = range.getClientRects();
      // Of a piece that runs over several rows the first.
      return rects[0] ?? range.getBoundingClientRect();
    }
    at += length;
  }
  return null;
}

/** The same, relative to an element that floats are placed in. */
export function rectWithin(box: Element, root: Element, from: number, to: number): DOMRect | null {
  const rect = textRect(root, from, to);
  if (!rect) return null;
  const { left, top } = box.getBoundingClientRect();
  return new DOMRect(rect.left - left, rect.top - top, rect.width, rect.height);
}
