import { useEffect } from 'react';
import { commandsAt, keyName } from '../../commands/index.ts';
import { useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { isForMap, isTyping } from './focus.ts';

interface EarlyKey {
  /** As commands name it. */
  readonly name: string;
  /** As the browser does: a letter, where it writes one. */
  readonly key: string;
}

/** Keys pressed before what they do is here, in their order; null once it is. */
let waiting: EarlyKey[] | null = [];
/** What comes now goes to the end: the field that is about to open isn't there yet. */
let replaying = false;

const writes = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  [...key].length === 1 && !ctrlKey && !metaKey && !altKey;

/** Keeps the keys of a reader who is faster than the network: commands, and what is typed into what they open. */
export function useEarlyKeys(): void {
  const canvas = useCanvas();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!waiting || event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      if ((useSession.getState().editing && !replaying) || !isForMap(event.target, canvas)) return;
      const name = keyName(event);
      const follows = (waiting.length > 0 || replaying) && writes(event);
      if (event.target instanceof HTMLButtonElement || !(follows || commandsAt(name).length > 0)) return;
      event.preventDefault();
      waiting.push({ name, key: event.key });
    };
    // The field is there, but what was typed before is not in it yet.
    const onFieldKey = (event: KeyboardEvent) => {
      if (!replaying || !waiting?.length || event.isComposing || !isTyping(event.target)) return;
      if (!writes(event) && event.key !== 'Enter') return;
      event.preventDefault();
      event.stopPropagation();
      waiting.push({ name: keyName(event), key: event.key });
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('keydown', onFieldKey, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('keydown', onFieldKey, true);
    };
  }, [canvas]);
}

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** So long is waited for a field that a command opens, in milliseconds. */
const PATIENCE_MS = 3_000;

async function whenTyping(): Promise<boolean> {
  for (const start = performance.now(); performance.now() - start < PATIENCE_MS; await nextFrame()) {
    if (isTyping(document.activeElement)) return true;
    if (!useSession.getState().editing) return false;
  }
  return false;
}

/** A key of a field: written, or handed to the field as if it were pressed now. */
function type(key: string): void {
  if ([...key].length === 1) document.execCommand('insertText', false, key);
  else
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
}

/** Presses the keys that have been waiting, one after the other; from then on none wait. */
export async function replayEarlyKeys(press: (name: string) => void): Promise<void> {
  replaying = true;
  for (let next = waiting?.shift(); next; next = waiting?.shift()) {
    if (useSession.getState().editing && (await whenTyping())) type(next.key);
    else press(next.name);
  }
  replaying = false;
  waiting = null;
}
