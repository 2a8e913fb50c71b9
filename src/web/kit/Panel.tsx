import type { ReactNode } from 'react';
import classes from './Panel.module.css';

interface Props {
  title: ReactNode;
  /** Names the region for a screen reader where the title is no plain text. */
  label?: string;
  actions?: ReactNode;
  /** Stays in view under the scrolling content. */
  footer?: ReactNode;
  children: ReactNode;
}

/** A region docked at an edge: a title that stays, content that scrolls. */
export function Panel({ title, label, actions, footer, children }: Props) {
  return (
    <section className={classes.panel} aria-label={label ?? (typeof title === 'string' ? title : undefined)}>
      <header className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <div className={classes.actions}>{actions}</div>
      </header>
      <div className={classes.body}>{children}</div>
      {footer && <footer className={classes.foot}>{footer}</footer>}
    </section>
  );
}
