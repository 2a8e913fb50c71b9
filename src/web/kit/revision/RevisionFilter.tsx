import { REVISION_KINDS, REVISION_SIGNS, type RevisionKind } from './kinds.ts';
import classes from './revision.module.css';

interface Props {
  label: string;
  counts: Readonly<Partial<Record<RevisionKind, number>>>;
  hidden: ReadonlySet<RevisionKind>;
  onToggle: (kind: RevisionKind) => void;
  /** A kind and how often it happened. */
  words: (kind: RevisionKind, count: number) => string;
}

/** The kinds of changes that there are, each to be shown or left out. */
export function RevisionFilter({ label, counts, hidden, onToggle, words }: Props) {
  return (
    <fieldset className={classes.filter} aria-label={label}>
      {REVISION_KINDS.map((kind) => {
        const count = counts[kind] ?? 0;
        const Sign = REVISION_SIGNS[kind];
        return (
          count > 0 && (
            <button
              key={kind}
              type="button"
              className={classes.kind}
              data-revision={kind}
              aria-pressed={!hidden.has(kind)}
              onClick={() => onToggle(kind)}
            >
              <Sign size={12} strokeWidth={2.5} aria-hidden />
              {words(kind, count)}
            </button>
          )
        );
      })}
    </fieldset>
  );
}
