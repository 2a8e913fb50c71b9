import { useEffect } from 'react';
import { COMMANDS, commandsAt, deedOf, keyName, palette, pressKey } from '../../commands/index.ts';

/** A dialog that covers the page has all keys to itself. */
const isCovered = (): boolean => document.querySelector('[aria-modal="true"]') !== null;

/** The keys that also work while something is typed: heard before any field hears them, but never in a composition. */
export function useEverywhereKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return;
      const name = keyName(event);
      if (!commandsAt(name).some((id) => COMMANDS[id].everywhere && deedOf(id))) return;
      // The browser's own meaning of the key would only be a surprise.
      event.preventDefault();
      event.stopPropagation();
      if (palette.isOpen()) palette.close();
      else if (!isCovered()) pressKey(name, true);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
