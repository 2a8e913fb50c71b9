import { diffWords, type WordPiece } from '../../../core/base/index.ts';
import classes from './revision.module.css';

interface Props {
  before: string;
  after: string;
}

/** One text and what became of it: word by word where enough of it has stayed, else one after the other. */
export function RevisedText({ before, after }: Props) {
  const pieces = readable(before, after);
  if (!pieces) return <RevisedValue before={before} after={after} />;
  return pieces.map(({ kind, text }, at) => {
    // The pieces are one text: they come and go together.
    const key = `${at}`;
    if (kind === 'removed')
      return (
        <del key={key} className={classes.gone}>
          {text}
        </del>
      );
    if (kind === 'added')
      return (
        <ins key={key} className={classes.come}>
          {text}
        </ins>
      );
    return <span key={key}>{text}</span>;
  });
}

/** What it was and what it is; of neither there may be nothing, which `nothing` says in words. */
export function RevisedValue({ before, after, nothing = '' }: Props & { nothing?: string }) {
  return (
    <>
      {before ? <del className={classes.gone}>{before}</del> : nothing}
      {(before && after) || nothing ? (
        <span aria-hidden className={classes.arrow}>
          {' → '}
        </span>
      ) : null}
      {after ? <ins className={classes.come}>{after}</ins> : nothing}
    </>
  );
}

/** Where it stood and where it stands: nothing of it is gone, so that nothing is struck out. */
export function RevisedPlace({ before, after }: Props) {
  return (
    <>
      <span className={classes.from}>{before}</span>
      <span aria-hidden className={classes.arrow}>
        {' → '}
      </span>
      <span className={classes.to}>{after}</span>
    </>
  );
}

/** Of a value such as "60 s" a unit may stay: that is no text to be read word by word. */
const LEAST_KEPT = 6;
/** A line that is as short as this is read at once. */
const SHORT = 80;

const isNumber = ({ kind, text }: WordPiece): boolean => kind === 'same' || /^[\d\s.,]*$/.test(text);

/** Null where one text after the other is easier to read: little has stayed, or numbers have changed, which are told with what they count. */
function readable(before: string, after: string): readonly WordPiece[] | null {
  const pieces = diffWords(before, after);
  const kept = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.trim().length : 0), 0);
  if (kept < LEAST_KEPT || kept * 2 < Math.min(before.length, after.length)) return null;
  return after.length <= SHORT && pieces.every(isNumber) ? null : pieces;
}
