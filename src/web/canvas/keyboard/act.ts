import type { CanvasContext } from '../canvas-context.ts';
import type { Structure } from '../commands/use-structure.ts';

export interface Keyboard {
  readonly canvas: CanvasContext;
  readonly structure: Structure;
  readonly onShortcuts: () => void;
}

/** What a key does. */
export type Act = (keyboard: Keyboard) => void;
