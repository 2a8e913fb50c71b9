/** Types for the writer: the field's own listeners hear of it as of any key. The caret goes behind the words. */
export function typeInto(field: HTMLTextAreaElement, from: number, to: number, words: string): void {
  field.setRangeText(words, from, to, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: words }));
}
