import { useEffect } from 'react';
import { type Drawing, type Rect, selectionBounds } from '../../../core/layout/index.ts';
import { type Pick, useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';

/** So far from something that is sought its surroundings are shown too. */
const AROUND = 40;

const boxOf = (drawing: Drawing, { table, id }: Pick): Rect | null => {
  const isIt = (box: { readonly id: string }): boolean => box.id === id;
  const finders: Partial<Record<Pick['table'], () => Rect | null | undefined>> = {
    cards: () => selectionBounds(drawing, [id]),
    moments: () => drawing.lanes.flatMap(({ cells }) => cells.flatMap(({ moments }) => moments)).find(isIt),
    steps: () => drawing.steps.find(isIt),
    stages: () => drawing.stages.find(isIt),
    lanes: () => drawing.lanes.find(isIt),
  };
  return finders[table]?.() ?? null;
};

/** What somebody asks to see comes into view, and the keyboard stands on it. */
export function useSought(): void {
  const { session, source, camera } = useCanvas();
  useEffect(
    () =>
      useSession.subscribe(({ sought, standOn }, before) => {
        if (!sought || sought === before.sought) return;
        const card = sought.table === 'cards' ? session.snapshot().cards.get(sought.id) : undefined;
        if (card) standOn({ lane: card.lane, step: card.step });
        const box = boxOf(source.drawing, sought);
        if (!box) return;
        const { x, y, width, height } = box;
        // Of a lane its title is enough.
        const wide = sought.table === 'lanes' ? 0 : width + 2 * AROUND;
        camera.reveal({ x: x - AROUND, y: y - AROUND, width: wide, height: height + 2 * AROUND });
      }),
    [session, source, camera],
  );
}
