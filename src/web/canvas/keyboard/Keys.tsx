import { useKeyboard } from './use-keyboard.ts';

/** All that the keys do on the map. */
export function Keys() {
  useKeyboard();
  return null;
}
