import { useMemo, useRef } from 'react';
import { sameItems } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { useIsFar, useMapWindow } from '../viewport/use-viewport.ts';
import { type MapNode, nodesIn } from './map-nodes.ts';

const NO_NODES: MapNode[] = [];

/** The nodes in the window; the same list as long as they are the same nodes. */
export function useWindowedNodes(): MapNode[] {
  const drawing = useDrawing((all) => all);
  const window = useMapWindow();
  const far = useIsFar();
  const last = useRef(NO_NODES);
  return useMemo(() => {
    const nodes = far ? NO_NODES : nodesIn(drawing, window);
    if (!sameItems(last.current, nodes)) last.current = nodes;
    return last.current;
  }, [drawing, window, far]);
}
