import { useEffect } from 'react';
import { useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { useStructure } from '../commands/use-structure.ts';
import { canvasUi } from '../ui-store.ts';
import { BINDINGS } from './bindings.ts';
import { isForMap } from './focus.ts';
import { keyName } from './key-name.ts';
import { LINKING } from './linking.ts';

/** Keys of a button that has the focus are the button's. */
const PRESSES = new Set(['Enter', ' ']);

/** The map's keys. They rest while anything is typed or composed anywhere. */
export function useKeyboard(onShortcuts: () => void): void {
  const canvas = useCanvas();
  const structure = useStructure();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // 229 is what Safari and old input methods say in place of `isComposing`.
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      // A field that is only about to open already has the keys.
      if (useSession.getState().editing || !isForMap(event.target, canvas)) return;
      if (event.target instanceof HTMLButtonElement && PRESSES.has(event.key)) return;
      const bindings = canvasUi.get().link?.sticky ? LINKING : BINDINGS;
      const act = bindings[keyName(event)];
      if (!act) return;
      event.preventDefault();
      act({ canvas, structure, onShortcuts });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [canvas, structure, onShortcuts]);
}
