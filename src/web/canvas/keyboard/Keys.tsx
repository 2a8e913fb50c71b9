import { useClipboard } from './use-clipboard.ts';
import { useKeyboard } from './use-keyboard.ts';

/** All that the keys and the clipboard do on the map. */
export function Keys() {
  useKeyboard();
  useClipboard();
  return null;
}
