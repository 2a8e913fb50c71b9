import { ChevronDown } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import control from '../fields/controls.module.css';
import classes from './Picker.module.css';

interface Props extends Omit<ComponentProps<'button'>, 'children'> {
  /** Names the field; the button says the field and its value. */
  labelledBy: string;
  state: 'chosen' | 'vacant' | 'missing';
  icon?: ReactNode;
  children: string;
}

/** A field whose value is chosen from a list. */
export function PickButton({ id, labelledBy, state, icon, children, className, ...button }: Props) {
  const look = [control.control, classes.trigger, className].filter(Boolean).join(' ');
  return (
    <button {...button} id={id} type="button" className={look} aria-labelledby={`${labelledBy} ${id}-value`}>
      {icon}
      <span
        id={`${id}-value`}
        className={[classes.triggerText, state === 'chosen' ? '' : classes[state]].join(' ')}
      >
        {children}
      </span>
      <ChevronDown size={14} aria-hidden className={classes.chevron} />
    </button>
  );
}
