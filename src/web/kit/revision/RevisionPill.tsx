import type { ReactNode } from 'react';
import { REVISION_SIGNS, type RevisionKind } from './kinds.ts';
import classes from './revision.module.css';

/** The sign and the word of what happened. */
export function RevisionPill({ kind, children }: { kind: RevisionKind; children: ReactNode }) {
  const Sign = REVISION_SIGNS[kind];
  return (
    <span className={classes.pill} data-revision={kind}>
      <Sign size={12} strokeWidth={2.5} aria-hidden />
      {children}
    </span>
  );
}
