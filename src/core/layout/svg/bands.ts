import type { Layer } from './brush.ts';
import { group } from './element.ts';
import { hairline, rect } from './parts.ts';

/** The lanes' bands, and the hairlines between lanes, steps and stages. */
export const bands: Layer = ({ drawing, colors, sees }) => {
  const { lanes, columns, width, height, headerHeight, titleWidth } = drawing;
  return group(
    {},
    ...lanes.filter(sees).map((lane) => rect(lane, { fill: colors.roles[lane.role].band })),
    ...columns.slice(1).map((column) =>
      hairline(
        column.x,
        headerHeight,
        column.x,
        height,
        column.startsStage ? colors.separator : colors.hairline,
        {
          'stroke-dasharray': column.startsStage ? null : '2 4',
        },
      ),
    ),
    ...lanes.slice(1).map((lane) => hairline(titleWidth, lane.y, width, lane.y, colors.hairline)),
    lanes.length > 0 ? hairline(0, height, width, height, colors.hairline) : '',
  );
};
