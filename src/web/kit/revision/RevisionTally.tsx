import { REVISION_KINDS, type RevisionKind } from './kinds.ts';
import classes from './revision.module.css';

/** How much of each kind there is, at a glance; the numbers stand in words beside it. */
export function RevisionTally({ counts }: { counts: Readonly<Partial<Record<RevisionKind, number>>> }) {
  return (
    <div className={classes.tally} aria-hidden>
      {REVISION_KINDS.map((kind) => {
        const count = counts[kind] ?? 0;
        return count > 0 && <span key={kind} data-revision={kind} style={{ flexGrow: count }} />;
      })}
    </div>
  );
}
