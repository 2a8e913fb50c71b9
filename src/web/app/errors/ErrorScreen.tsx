import type { ReactNode } from 'react';
import { Logo } from '../shell/Logo.tsx';
import classes from './ErrorScreen.module.css';

interface Props {
  /** What happened. */
  title: string;
  /** What was kept, and what to do. */
  children: ReactNode;
  actions: ReactNode;
  /** For whoever looks into it; folded away. */
  detail?: { label: string; text: string };
}

export function ErrorScreen({ title, children, actions, detail }: Props) {
  return (
    <main className={classes.screen}>
      <div className={classes.panel} role="alert">
        <Logo size={36} />
        <h1 className={classes.title}>{title}</h1>
        <div className={classes.words}>{children}</div>
        <div className={classes.actions}>{actions}</div>
        {detail && (
          <details className={classes.detail}>
            <summary>{detail.label}</summary>
            <pre>{detail.text}</pre>
          </details>
        )}
      </div>
    </main>
  );
}
