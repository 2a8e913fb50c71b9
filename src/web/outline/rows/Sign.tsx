import { ICON_GRID, ICON_STROKE, type Icon } from '../../../core/layout/index.ts';
import classes from './rows.module.css';

/** A sign of the map, in the colour of the text around it. */
export function Sign({ icon, size = 15 }: { icon: Icon; size?: number }) {
  const { path, solid, inner } = icon;
  return (
    <svg
      className={classes.sign}
      width={size}
      height={size}
      viewBox={`0 0 ${ICON_GRID} ${ICON_GRID}`}
      strokeWidth={ICON_STROKE}
      strokeLinecap="round"
      strokeLinejoin="round"
      fill="none"
      aria-hidden
    >
      <path d={path} {...(solid ? { fill: 'currentColor' } : { stroke: 'currentColor' })} />
      {inner && <path d={inner} stroke="var(--tl-surface)" />}
    </svg>
  );
}
