import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './picture.module.css';

interface Props<V extends string> {
  label: string;
  value: V;
  options: readonly { value: V; label: ReactNode; disabled?: boolean }[];
  onChange: (value: V) => void;
}

/** One of a few, side by side under its name. */
export function Choose<V extends string>({ label, value, options, onChange }: Props<V>) {
  const id = useId();
  return (
    <div>
      <span id={id} className={classes.label}>
        {label}
      </span>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-labelledby={id}
        value={value}
        data={options.map((option) => ({ ...option }))}
        onChange={(next) => onChange(next as V)}
      />
    </div>
  );
}
