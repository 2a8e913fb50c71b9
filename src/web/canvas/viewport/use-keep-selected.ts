import { useEffect } from 'react';
import { selectionBounds } from '../../../core/layout/index.ts';
import { selectedIds, useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { overlap } from '../drawing/places.ts';
import { visibleRect } from './viewport-store.ts';

/** When the map gets less room, because a panel opens say, the selected cards that could be seen stay in view. */
export function useKeepSelected(): void {
  const { view, source, camera } = useCanvas();
  useEffect(() => {
    let size = view.size;
    return view.subscribe(() => {
      if (view.size === size) return;
      const before = size;
      size = view.size;
      if (size.width >= before.width && size.height >= before.height) return;
      const bounds = selectionBounds(source.drawing, selectedIds(useSession.getState().selection, 'cards'));
      if (bounds && overlap(bounds, visibleRect(view.viewport, before))) camera.reveal(bounds);
    });
  }, [view, source, camera]);
}
