import type { Drawing, LaneBox } from '../../../core/layout/index.ts';
import { sameParts } from '../drawing/same-parts.ts';
import { useDrawing } from '../drawing/use-drawing.ts';
import { useIsFar, useIsHasty, useMapWindow } from '../viewport/use-viewport.ts';
import classes from './ground.module.css';

type Ground = Pick<Drawing, 'lanes' | 'columns' | 'height' | 'headerHeight' | 'titleWidth'>;

/** A lane's box is another one with each of its cards: its band is not. */
const sameGround = (a: Ground, b: Ground): boolean =>
  sameParts({ ...a, lanes: null }, { ...b, lanes: null }) &&
  a.lanes.length === b.lanes.length &&
  a.lanes.every((lane, i) => lane === b.lanes[i] || sameBand(lane, b.lanes[i] as LaneBox));

const sameBand = (a: LaneBox, b: LaneBox): boolean =>
  a.id === b.id && a.role === b.role && a.y === b.y && a.width === b.width && a.height === b.height;

/** The lanes' bands and the rules between columns, under everything. Where the map is painted they are too. */
export function GroundLayer() {
  const drawing = useDrawing(
    ({ lanes, columns, height, headerHeight, titleWidth }) => ({
      lanes,
      columns,
      height,
      headerHeight,
      titleWidth,
    }),
    sameGround,
  );
  const window = useMapWindow();
  const far = useIsFar();
  const hasty = useIsHasty();
  if (far || hasty) return null;
  const { headerHeight, titleWidth } = drawing;
  return (
    <div className={classes.ground} aria-hidden="true">
      {drawing.lanes.slice(window.lanes.first, window.lanes.end).map(({ id, role, y, width, height }) => (
        <div
          key={id}
          className={classes.band}
          data-role={role}
          style={{ left: titleWidth, top: y, width: Math.max(0, width - titleWidth), height }}
        />
      ))}
      {drawing.columns
        .slice(window.columns.first, window.columns.end)
        .map(({ step, stage, x, startsStage }) =>
          x > titleWidth ? (
            <div
              key={step ?? stage}
              className={classes.rule}
              data-starts={startsStage || undefined}
              style={{ left: x, top: headerHeight, height: drawing.height - headerHeight }}
            />
          ) : null,
        )}
    </div>
  );
}
