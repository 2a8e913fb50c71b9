import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './Empty.module.css';

interface Props {
  icon: LucideIcon;
  title: string;
  /** What would stand here, and what to do for it. */
  children: ReactNode;
  action?: ReactNode;
}

/** Nothing to show yet, and the way to something. */
export function Empty({ icon: Icon, title, children, action }: Props) {
  return (
    <div className={classes.empty}>
      <span className={classes.icon}>
        <Icon size={22} aria-hidden />
      </span>
      <p className={classes.title}>{title}</p>
      <p className={classes.what}>{children}</p>
      {action}
    </div>
  );
}
