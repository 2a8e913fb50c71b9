/** Where in the text of an element a pointer is, counted from the beginning; undefined where the browser can't tell. */
export function caretAt(element: HTMLElement, x: number, y: number): number | undefined {
  const position = document.caretPositionFromPoint?.(x, y);
  const node = position?.offsetNode;
  return node?.nodeType === Node.TEXT_NODE && element.contains(node) ? position?.offset : undefined;
}
