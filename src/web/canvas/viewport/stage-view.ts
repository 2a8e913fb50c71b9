import type { Drawing } from '../../../core/layout/index.ts';
import { titleColumn } from './title-column.ts';
import type { Size, Viewport } from './viewport-store.ts';

/** Smaller than this, words are hard to read from across a room. */
const READABLE = 0.7;
const MARGIN = 24;

/**
 * The viewport that shows one stage beside the lane titles, from the top: as much of it as can be read.
 * Null when there is no such stage.
 */
export function stageView(
  { stages, titleWidth, width, height }: Pick<Drawing, 'stages' | 'titleWidth' | 'width' | 'height'>,
  id: string,
  size: Size,
): Viewport | null {
  const stage = stages.find((one) => one.id === id);
  if (!stage) return null;
  const titlesAt = (zoom: number) => titleColumn(titleWidth, { x: 0, y: 0, zoom }, size).width * zoom;
  const room = size.width - 2 * MARGIN;
  const isFixed = titlesAt(1) !== titleWidth;
  const across = isFixed ? (room - titlesAt(1)) / stage.width : room / (stage.width + titleWidth);
  const zoom = Math.min(1, Math.max(READABLE, Math.min(across, size.height / height)));
  const titles = titlesAt(zoom);
  const free = size.width - titles - stage.width * zoom;
  const centred = titles + Math.max(MARGIN, free / 2) - stage.x * zoom;
  // In the middle, but where it begins and ends the map keeps to the window's edges: beside it there is nothing to see.
  const begin = titles - titleWidth * zoom;
  const end = size.width - width * zoom;
  return { x: Math.min(begin, Math.max(centred, end)), y: 0, zoom };
}
