import { createContext, useContext } from 'react';
import type { Hands } from '../actions/index.ts';
import type { MapSession } from '../sync/index.ts';
import type { DrawingSource } from './drawing/drawing-source.ts';
import type { Camera } from './viewport/camera.ts';
import type { FirstSight } from './viewport/first-sight.ts';
import type { Haste } from './viewport/haste.ts';
import type { ViewportStore } from './viewport/viewport-store.ts';

/** What the parts of one open canvas share. Made once; none of it is state to render from. */
export interface CanvasContext extends Hands {
  readonly session: MapSession;
  readonly source: DrawingSource;
  readonly view: ViewportStore;
  readonly camera: Camera;
  readonly haste: Haste;
  readonly firstSight: FirstSight;
  /** The map's element, from whose top left the viewport counts; null before it is there. */
  element(): HTMLElement | null;
  /** The element that has the focus while the keyboard is on the map. */
  grid(): HTMLElement | null;
}

const Context = createContext<CanvasContext | null>(null);
export const CanvasProvider = Context.Provider;

/** The canvas that this component is part of. */
export function useCanvas(): CanvasContext {
  const canvas = useContext(Context);
  if (!canvas) throw new Error('useCanvas outside CanvasProvider');
  return canvas;
}
