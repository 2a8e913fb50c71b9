interface KeyEvent {
  readonly nativeEvent: { readonly isComposing: boolean };
  readonly keyCode: number;
}

/**
 * Whether a key belongs to the input method, not to us: Enter then takes a candidate, Escape drops it.
 * Safari ends the composition before it sends the key and marks that one with 229 alone.
 */
export const isComposing = (event: KeyEvent): boolean =>
  event.nativeEvent.isComposing || event.keyCode === 229;
