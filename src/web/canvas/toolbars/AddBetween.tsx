import { Plus } from 'lucide-react';
import { useReadOnly } from '../../sync/index.ts';
import classes from './toolbars.module.css';

interface Props {
  /** Behind a step, or below a lane. */
  className: 'after' | 'below';
  label: string;
  onAdd: (button: DOMRect) => void;
}

/** A plus on the border to the next header, while the pointer is over this one. */
export function AddBetween({ className, label, onAdd }: Props) {
  if (useReadOnly()) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${classes.between} ${classes[className]}`}
      aria-label={label}
      title={label}
      onClick={(event) => onAdd(event.currentTarget.getBoundingClientRect())}
    >
      <Plus size={13} strokeWidth={2.25} aria-hidden />
    </button>
  );
}
