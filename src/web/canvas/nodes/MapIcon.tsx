import { memo } from 'react';
import type { Icon } from '../../../core/layout/index.ts';
import classes from './nodes.module.css';

interface Props {
  icon: Icon;
  size?: number;
  x?: number;
  y?: number;
  className?: string | undefined;
}

/** A sign of the map, in the colour of the text around it. */
export const MapIcon = memo(function MapIcon({ icon, size = 14, x, y, className }: Props) {
  const placed = x === undefined ? undefined : { left: x, top: y };
  return (
    <svg
      className={[classes.icon, x === undefined ? '' : classes.placed, className].filter(Boolean).join(' ')}
      style={placed}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={icon.path} className={icon.solid && classes.solid} />
      {icon.inner && <path d={icon.inner} className={classes.inner} />}
    </svg>
  );
});
