interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * A key press as bindings name it: `mod+shift+z`, `alt+arrowleft`, `f2`, `+`. Ctrl and ⌘ are both `mod`;
 * shift is named with letters, digits and named keys, and not where it only makes another sign.
 */
export function keyName({ key, code, shiftKey, ctrlKey, metaKey, altKey }: KeyPress): string {
  // With Alt or Shift the layout may turn a letter or digit into another sign: then the key's place counts.
  const placed = /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase();
  const sign = key.length === 1 && !/[a-z0-9]/i.test(key);
  const base =
    placed !== undefined && (altKey || (shiftKey && /\d/.test(placed))) ? placed : key.toLowerCase();
  const shifted = shiftKey && !(sign && base === key.toLowerCase());
  return [ctrlKey || metaKey ? 'mod+' : '', altKey ? 'alt+' : '', shifted ? 'shift+' : '', base].join('');
}
