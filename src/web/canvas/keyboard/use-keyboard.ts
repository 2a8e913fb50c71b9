import { useEffect, useMemo } from 'react';
import { commandsAt, keyName, palette, pressKey, useOffer, whyNot } from '../../commands/index.ts';
import { useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { mapDeeds } from '../commands/deeds/index.ts';
import { useStructure } from '../commands/use-structure.ts';
import { canvasUi } from '../ui-store.ts';
import { replayEarlyKeys } from './early-keys.ts';
import { isForMap } from './focus.ts';
import { LINKING } from './linking.ts';

/** Keys of a button that has the focus are the button's. */
const PRESSES = new Set(['Enter', ' ']);

/** The map's commands and their keys. These rest while anything is typed or composed anywhere. */
export function useKeyboard(): void {
  const canvas = useCanvas();
  const structure = useStructure();
  const keyboard = useMemo(() => ({ canvas, structure }), [canvas, structure]);
  useOffer(useMemo(() => mapDeeds(keyboard), [keyboard]));
  useEffect(() => {
    const press = (name: string): boolean => {
      if (!canvasUi.get().link?.sticky) {
        // A key, unlike a menu, can't look as if it did nothing.
        if (commandsAt(name).some((id) => whyNot(id) === 'read-only')) canvas.tellReadOnly();
        return pressKey(name);
      }
      LINKING[name]?.(keyboard);
      return name in LINKING;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      // 229 is what Safari and old input methods say in place of `isComposing`.
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      // A field or dialog that is only about to open already has the keys.
      if (useSession.getState().editing || palette.isOpen() || !isForMap(event.target, canvas)) return;
      if (event.target instanceof HTMLButtonElement && PRESSES.has(event.key)) return;
      if (press(keyName(event))) event.preventDefault();
    };
    let isHere = true;
    void replayEarlyKeys(press).then(() => {
      if (isHere) window.addEventListener('keydown', onKeyDown);
    });
    return () => {
      isHere = false;
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [canvas, keyboard]);
}
