import { diffText } from '../../../core/base/index.ts';

/** How a mark looks: by severity, quiet where somebody has answered for it; placeholders, known and unknown. */
export type Tone = 'error' | 'warning' | 'info' | 'quiet' | 'slot' | 'stranger';

/** A piece of a text to be marked. */
export interface Mark {
  /** The same from one text to the next while it stands. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
}

/** The marks of `before` where they stand in `after`; those in what was changed are gone. */
export function shiftMarks<M extends Mark>(marks: readonly M[], before: string, after: string): readonly M[] {
  const change = marks.length === 0 ? null : diffText(before, after);
  if (!change) return marks;
  const end = change.index + change.remove;
  const grown = change.insert.length - change.remove;
  return marks.flatMap((mark) => {
    if (mark.to <= change.index) return [mark];
    return mark.from >= end ? [{ ...mark, from: mark.from + grown, to: mark.to + grown }] : [];
  });
}

/** The mark at a caret, its ends included; of several the narrowest. */
export function markAt<M extends Mark>(marks: readonly M[], at: number): M | undefined {
  return marks
    .filter(({ from, to }) => from <= at && at <= to)
    .reduce<M | undefined>(
      (best, mark) => (best && best.to - best.from <= mark.to - mark.from ? best : mark),
      undefined,
    );
}
