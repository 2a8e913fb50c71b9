/** Where in the text of an element a pointer is, counted from the beginning; undefined where the browser can't tell. */
export function caretAt(element: HTMLElement, x: number, y: number): number | undefined {
  const position = document.caretPositionFromPoint?.(x, y);
  const node = position?.offsetNode;
  return node?.nodeType === Node.TEXT_NODE && element.contains(node) ? position?.offset : undefined;
}

/** Typing goes on from field to field with Tab; reading goes on from text to text. */
let typingOn = false;

export const noteTab = (): void => {
  typingOn = true;
  // Where the focus goes, it is by then.
  requestAnimationFrame(() => {
    typingOn = false;
  });
};

export const isTypingOn = (): boolean => typingOn;
