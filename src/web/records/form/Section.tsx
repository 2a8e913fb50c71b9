import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import classes from './Section.module.css';

interface Props {
  title: string;
  /** How many things are in it. */
  count?: number;
  folded?: boolean;
  /** What can be done without opening it. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a form that can be folded away. */
export function Section({ title, count, folded = false, actions, children }: Props) {
  const id = useId();
  const [open, setOpen] = useState(!folded);
  return (
    <section className={classes.section} aria-labelledby={`${id}-title`}>
      <div className={classes.head}>
        <h3 className={classes.title}>
          <button
            type="button"
            id={`${id}-title`}
            className={classes.toggle}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <ChevronRight size={14} aria-hidden className={classes.chevron} />
            {title}
            {count !== undefined && count > 0 && <span className={classes.count}>{count}</span>}
          </button>
        </h3>
        {actions}
      </div>
      <div id={id} className={classes.body} hidden={!open}>
        {children}
      </div>
    </section>
  );
}
