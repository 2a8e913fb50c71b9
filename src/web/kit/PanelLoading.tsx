import { Skeleton } from '@mantine/core';
import classes from './PanelLoading.module.css';

const WIDTHS = ['40%', '100%', '86%', '64%'] as const;

/** Stands in a panel until its code is here; a short wait shows nothing. */
export function PanelLoading() {
  return (
    <div className={classes.lines} aria-busy="true">
      {WIDTHS.map((width) => (
        <Skeleton key={width} height={14} width={width} />
      ))}
    </div>
  );
}
