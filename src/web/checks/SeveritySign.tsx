import type { Severity } from '../../core/analysis/index.ts';
import classes from './SeveritySign.module.css';

interface Props {
  severity: Severity;
  size?: number;
}

/** An octagon, a triangle and a circle: told apart without their colours. */
const SHAPES: Readonly<Record<Severity, string>> = {
  error: 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z',
  warning: 'M8 1.6 15 14H1z',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z',
};
const SIGNS: Readonly<Record<Severity, string>> = {
  error: 'M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  warning: 'M8 6.2v3.4M8 11.8v.1',
  info: 'M8 7.4v3.6M8 5v.1',
};

/** How grave a finding is. Decoration: what it says is said in words beside it. */
export function SeveritySign({ severity, size = 16 }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      className={classes.sign}
      data-severity={severity}
      aria-hidden
    >
      <path d={SHAPES[severity]} className={classes.shape} />
      <path d={SIGNS[severity]} className={classes.mark} />
    </svg>
  );
}
