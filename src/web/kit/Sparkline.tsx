import classes from './Sparkline.module.css';

interface Props {
  width: number;
  height: number;
  points: readonly { readonly x: number; readonly y: number }[];
  /** The height of the line that is aimed at. */
  target: number | null;
  /** What it shows, in words; without them it is a picture beside its words. */
  label?: string;
}

const ROOM = 4;

/** A small line of numbers over time, the last of them as a dot. */
export function Sparkline({ width, height, points, target, label }: Props) {
  const last = points.at(-1);
  const line = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return (
    <svg
      className={classes.line}
      width={width + 2 * ROOM}
      height={height + 2 * ROOM}
      viewBox={`${-ROOM} ${-ROOM} ${width + 2 * ROOM} ${height + 2 * ROOM}`}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined || undefined}
    >
      {target !== null && (
        <line x1={-ROOM} x2={width + ROOM} y1={target} y2={target} className={classes.target} />
      )}
      <polyline points={line} />
      {last && <circle cx={last.x} cy={last.y} r={3} />}
    </svg>
  );
}
