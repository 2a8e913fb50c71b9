import type { ReactNode } from 'react';
import classes from './Tabs.module.css';

/** Things side by side with what there is to say of each; one of them is looked at. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={classes.tabs} aria-label={label}>
      {children}
    </fieldset>
  );
}

interface TabProps {
  name: ReactNode;
  chosen: boolean;
  onChoose: () => void;
  /** What there is to say of it. */
  children: ReactNode;
}

export function Tab({ name, chosen, onChoose, children }: TabProps) {
  return (
    <button type="button" className={classes.tab} aria-pressed={chosen} onClick={onChoose}>
      <span className={classes.name}>{name}</span>
      <span className={classes.what}>{children}</span>
    </button>
  );
}
