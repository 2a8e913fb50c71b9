import { ROLE_ICONS } from '../icons.ts';
import type { Layer } from './brush.ts';
import { group, moveTo } from './element.ts';
import { hairline, icon, label, line, rect, textLines } from './parts.ts';

/** The lanes' titles on the left, with the names of the lines that run below them. */
export const titles: Layer = ({ drawing, colors, words, sees }) => {
  const { lanes, titleWidth, headerHeight, height } = drawing;
  const shown = lanes.filter(({ x, y, height: tall }) => sees({ x, y, width: titleWidth, height: tall }));
  return group(
    {},
    rect({ x: 0, y: headerHeight, width: titleWidth, height: height - headerHeight }, { fill: colors.frame }),
    hairline(titleWidth, 0, titleWidth, height, colors.separator),
    ...shown.map((lane) => {
      const { mark } = colors.roles[lane.role];
      return group(
        { transform: moveTo(0, lane.y) },
        rect({ x: 0, y: 1, width: 4, height: lane.height - 2 }, { fill: mark }),
        icon(ROLE_ICONS[lane.role], lane.icon.x, lane.icon.y, 16, mark, colors.frame),
        textLines(lane.title, colors.ink),
      );
    }),
    ...lanes.slice(1).map((lane) => hairline(0, lane.y, titleWidth, lane.y, colors.hairline)),
    ...drawing.lines.map((one) =>
      group(
        {},
        line(8, one.y, titleWidth, one.y, colors.lines, { 'stroke-width': 1.5, 'stroke-dasharray': '10 6' }),
        label(words.lines[one.kind], titleWidth - 12, one.y - 6 - one.slot * 14, {
          fill: colors.muted,
          'font-size': 11,
          'text-anchor': 'end',
        }),
      ),
    ),
  );
};
