import { selectionBounds } from '../../../core/layout/index.ts';
import { useSession } from '../../session/index.ts';
import type { CanvasContext } from '../canvas-context.ts';

/** Goes along with a card that has moved. */
export function follow({ session, source, camera }: CanvasContext, id: string): void {
  const card = session.snapshot().cards.get(id);
  if (!card) return;
  useSession.getState().standOn({ lane: card.lane, step: card.step });
  const bounds = selectionBounds(source.drawing, [id]);
  if (bounds) camera.reveal(bounds);
}
