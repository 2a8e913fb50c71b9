import { useEffect } from 'react';
import { type Drawing, linkPathBy, type Rect, selectionBounds } from '../../../core/layout/index.ts';
import { type Pick, useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { linkMiddle } from '../layers/link-middle.ts';

/** So far from something that is sought its surroundings are shown too. */
const AROUND = 40;

const boxOf = (drawing: Drawing, { table, id }: Pick): Rect | null => {
  const isIt = (box: { readonly id: string }): boolean => box.id === id;
  const finders: Partial<Record<Pick['table'], () => Rect | null | undefined>> = {
    cards: () => selectionBounds(drawing, [id]),
    moments: () => drawing.moments.find(isIt),
    steps: () => drawing.steps.find(isIt),
    stages: () => drawing.stages.find(isIt),
    lanes: () => drawing.lanes.find(isIt),
    links: () => {
      const link = linkPathBy(drawing, id);
      return link && { ...linkMiddle(link), width: 0, height: 0 };
    },
  };
  return finders[table]?.() ?? null;
};

/** What was brought into view; the others were asked for while there was no map. */
const shown = new WeakSet<Pick>();

/** What somebody asks to see comes into view, and the keyboard stands on it; also what was asked for elsewhere. */
export function useSought(): void {
  const { session, source, camera, view } = useCanvas();
  useEffect(() => {
    const seek = (sought: Pick) => {
      shown.add(sought);
      const card = sought.table === 'cards' ? session.snapshot().cards.get(sought.id) : undefined;
      if (card) useSession.getState().standOn({ lane: card.lane, step: card.step });
      const box = boxOf(source.drawing, sought);
      if (!box) return;
      const { x, y, width, height } = box;
      // Of a lane its title is enough.
      const wide = sought.table === 'lanes' ? 0 : width + 2 * AROUND;
      camera.reveal({ x: x - AROUND, y: y - AROUND, width: wide, height: height + 2 * AROUND });
    };
    // Until it has a size nothing can come into view.
    const seekWaiting = () => {
      const { sought } = useSession.getState();
      if (sought && !shown.has(sought) && view.size.width > 0) seek(sought);
    };
    const frame = requestAnimationFrame(seekWaiting);
    const stops = [
      view.subscribe(seekWaiting),
      useSession.subscribe(({ sought }, before) => {
        if (sought && sought !== before.sought) seek(sought);
      }),
    ];
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    };
  }, [session, source, camera, view]);
}
