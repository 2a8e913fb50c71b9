import { textWidth } from './metrics/measure.ts';
import type { TextStyle } from './sizes.ts';
import type { Point, TextBlock } from './types.ts';
import { fitText, wrapText } from './wrap.ts';

/** Browsers round advances and kern a little: lines are broken for a hair less than there is. */
const SLACK = 1;

/** Lays out a text at `at`; an empty one gets one empty line, so that there is a place to click and type. */
export function textBlock(
  text: string,
  style: TextStyle,
  at: Point,
  width: number,
  maxLines: number,
): TextBlock {
  const { lines, truncated } = wrapText(text, { ...style, width: width - SLACK, maxLines });
  // A copy has no room for more: there are thousands of these.
  const shown = lines.length > 0 ? lines.slice() : [''];
  return Object.freeze({
    x: at.x,
    y: at.y,
    width,
    height: shown.length * style.lineHeight,
    ...style,
    lines: Object.freeze(shown),
    truncated,
  });
}

/** One line, cut where it is too long; its width is that of the text. */
export function lineBlock(text: string, style: TextStyle, at: Point, room: number): TextBlock {
  const fitted = fitText(text, { ...style, width: room - SLACK });
  return Object.freeze({
    x: at.x,
    y: at.y,
    width: Math.min(room, textWidth(fitted.text, style.size, style.weight) + SLACK),
    height: style.lineHeight,
    ...style,
    lines: Object.freeze([fitted.text]),
    truncated: fitted.truncated,
  });
}

/** The baseline of line `index`, relative to the box that holds the block: letters stand in the middle of the line box. */
export const baselineOf = (block: TextBlock, index: number): number =>
  block.y + index * block.lineHeight + block.lineHeight / 2 + block.size * 0.36;
