/** React's key event, or the browser's own. */
type KeyEvent = { readonly keyCode: number } & (
  | { readonly nativeEvent: { readonly isComposing: boolean } }
  | { readonly isComposing: boolean }
);

/**
 * Whether a key belongs to the input method, not to us: Enter then takes a candidate, Escape drops it.
 * Safari ends the composition before it sends the key and marks that one with 229 alone.
 */
export const isComposing = (event: KeyEvent): boolean =>
  ('nativeEvent' in event ? event.nativeEvent : event).isComposing || event.keyCode === 229;
