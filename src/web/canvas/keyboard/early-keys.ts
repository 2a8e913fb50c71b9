import { useEffect } from 'react';
import { commandsAt, keyName } from '../../commands/index.ts';
import { useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { isForMap } from './focus.ts';

/** Keys pressed before what they do is here, in their order; null once it is. */
let waiting: string[] | null = [];

/** Keeps the keys of a reader who is faster than the network. */
export function useEarlyKeys(): void {
  const canvas = useCanvas();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!waiting || event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      if (useSession.getState().editing || !isForMap(event.target, canvas)) return;
      const name = keyName(event);
      if (event.target instanceof HTMLButtonElement || commandsAt(name).length === 0) return;
      event.preventDefault();
      waiting.push(name);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [canvas]);
}

/** Hands over the keys that have been waiting; from now on none wait. */
export function takeEarlyKeys(): readonly string[] {
  const taken = waiting ?? [];
  waiting = null;
  return taken;
}
