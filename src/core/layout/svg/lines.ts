import type { Layer } from './brush.ts';
import { group } from './element.ts';
import { line } from './parts.ts';

/** The lines of interaction, visibility and internal interaction, across the map. */
export const blueprintLines: Layer = ({ drawing, colors }) =>
  group(
    { 'stroke-width': 1.5, 'stroke-dasharray': '10 6' },
    ...drawing.lines.map(({ x, y, width }) => line(x, y, x + width, y, colors.lines)),
  );
