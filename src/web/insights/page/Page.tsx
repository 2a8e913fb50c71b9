import type { ReactNode } from 'react';
import classes from './Page.module.css';
import { Waiting } from './Waiting.tsx';

interface Props {
  title: string;
  /** One or two sentences: what is shown, and what it is for. */
  what: ReactNode;
  tools?: ReactNode;
  /** Takes the whole width, where there is much to put side by side. */
  wide?: boolean;
  /** What it shows is still being computed. */
  isWaiting?: boolean;
  children: ReactNode;
}

/** A section of its own: a title, what it is, what can be done, then the thing itself. */
export function Page({ title, what, tools, wide = false, isWaiting = false, children }: Props) {
  return (
    <div className={classes.page} data-wide={wide || undefined}>
      <header className={classes.head}>
        <div className={classes.words}>
          <h2 className={classes.title}>{title}</h2>
          <p className={classes.what}>{what}</p>
        </div>
        {tools && <div className={classes.tools}>{tools}</div>}
      </header>
      {isWaiting ? <Waiting /> : children}
    </div>
  );
}
