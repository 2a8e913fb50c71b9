import { ICON_GRID, ICON_STROKE, type Icon } from '../icons.ts';
import { baselineOf } from '../text-block.ts';
import type { Rect, TextBlock } from '../types.ts';
import { type Attributes, element, escapeXml, group, short } from './element.ts';

/** The lines of a block, relative to the box that holds it. */
export function textLines(block: TextBlock, fill: string, more: Attributes = {}): string {
  const lines = block.lines.filter((line) => line !== '');
  if (lines.length === 0) return '';
  return group(
    { fill, 'font-size': block.size, 'font-weight': block.weight === 700 ? 700 : null, ...more },
    ...block.lines.map((line, i) =>
      line === '' ? '' : element('text', { x: block.x, y: baselineOf(block, i) }, escapeXml(line)),
    ),
  );
}

/** Lines that run downwards, from right to left: Chinese stands upright in them, letters lie on their side. */
export function uprightLines(block: TextBlock, fill: string): string {
  const { x, y, size, lineHeight, weight, lines } = block;
  return group(
    { fill, 'font-size': size, 'font-weight': weight === 700 ? 700 : null, 'writing-mode': 'tb' },
    ...lines.map((line, i) =>
      line === ''
        ? ''
        : element('text', { x: x + (lines.length - i - 0.5) * lineHeight, y }, escapeXml(line)),
    ),
  );
}

/** A word or two of our own. */
export const label = (text: string, x: number, y: number, more: Attributes): string =>
  element('text', { x, y, ...more }, escapeXml(text));

export const rect = ({ x, y, width, height }: Rect, more: Attributes): string =>
  element('rect', { x, y, width, height, ...more });

/** A box whose 1 px border lies inside its edges, sharp at zoom 1. */
export const bordered = (
  width: number,
  height: number,
  radius: number,
  fill: string,
  stroke: string,
  more: Attributes = {},
): string =>
  element('rect', {
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    rx: radius - 0.5,
    fill,
    stroke,
    ...more,
  });

/** An icon with its top left at x, y. */
export function icon(
  { path, solid, inner }: Icon,
  x: number,
  y: number,
  size: number,
  color: string,
  ground: string,
): string {
  const scale = size / ICON_GRID;
  const transform = `translate(${short(x)} ${short(y)})${scale === 1 ? '' : ` scale(${scale})`}`;
  const stroked = {
    fill: 'none',
    'stroke-width': ICON_STROKE,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  if (!solid) return element('path', { transform, d: path, stroke: color, ...stroked });
  return group(
    { transform },
    element('path', { d: path, fill: color }),
    inner ? element('path', { d: inner, stroke: ground, ...stroked }) : '',
  );
}

/** A level or upright line of 1 px, which fills one row of pixels at zoom 1. */
export const hairline = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  more: Attributes = {},
): string =>
  x1 === x2 ? line(x1 + 0.5, y1, x2 + 0.5, y2, stroke, more) : line(x1, y1 + 0.5, x2, y2 + 0.5, stroke, more);

export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  more: Attributes = {},
): string => element('line', { x1, y1, x2, y2, stroke, ...more });
