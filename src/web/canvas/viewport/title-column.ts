import { FAR_BELOW } from './far.ts';
import type { Size, Viewport } from './viewport-store.ts';

/** A map narrower than this has no room for whole titles of lanes, in pixels. */
const ROOMY = 640;
/** What they get there, in pixels on the screen at any zoom. */
const NARROW = 72;

export const isNarrow = ({ zoom }: Viewport, { width }: Size): boolean =>
  width > 0 && width < ROOMY && zoom >= FAR_BELOW;

/** The column of lane titles as it stands on this screen, in world units. */
export interface TitleColumn {
  readonly left: number;
  readonly width: number;
  /** Its left edge while nothing is panned away: a narrow column stands at the right of the room kept for it. */
  readonly home: number;
}

/** `titleWidth` is the room that the drawing keeps. The column follows the left edge of the window. */
export function titleColumn(titleWidth: number, viewport: Viewport, size: Size): TitleColumn {
  const width = isNarrow(viewport, size) ? Math.min(titleWidth, NARROW / viewport.zoom) : titleWidth;
  const home = titleWidth - width;
  return { left: Math.max(home, -viewport.x / viewport.zoom), width, home };
}
