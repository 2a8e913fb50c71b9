import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useLayoutEffect } from 'react';
import { useCanvas } from '../canvas-context.ts';
import type { SetViewport } from './camera.ts';

interface Props {
  /** Takes React Flow's way to set the viewport; null when it goes. */
  onReady: (setViewport: SetViewport | null) => void;
}

/** Hands React Flow's viewport on to ours, within the same turn: what follows it never lags a frame behind. */
export function ViewportBridge({ onReady }: Props) {
  const { view } = useCanvas();
  const store = useStoreApi();
  const { setViewport } = useReactFlow();
  useLayoutEffect(() => {
    const copy = () => {
      const { width, height } = store.getState();
      view.resize({ width, height });
      // Only now: whoever heard of the new size may have moved the map.
      const [x, y, zoom] = store.getState().transform;
      view.set({ x, y, zoom });
    };
    copy();
    onReady(setViewport);
    const stop = store.subscribe(copy);
    return () => {
      stop();
      onReady(null);
    };
  }, [store, view, setViewport, onReady]);
  return null;
}
