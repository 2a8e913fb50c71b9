import { memo, type Ref } from 'react';
import type { Mark, Tone } from './mark.ts';
import classes from './marks.module.css';
import { piecesOf } from './pieces.ts';

interface Props {
  ref: Ref<HTMLSpanElement>;
  text: string;
  marks: readonly Mark[];
}

/** The one that is drawn where several lie over one another. */
const RANKS: Readonly<Record<Tone, number>> = {
  error: 0,
  warning: 1,
  info: 2,
  stranger: 3,
  slot: 4,
  quiet: 5,
};

/**
 * The text of a field once more, unseen, with the marks of its words: it lies over the field and gives it its
 * height. The field itself stays a plain one, so that input methods, spelling and screen readers find what they know.
 */
export const Mirror = memo(function Mirror({ ref, text, marks }: Props) {
  return (
    <span ref={ref} className={classes.mirror} aria-hidden>
      {piecesOf(text, marks).map(({ from, text: words, marks: covering }) => {
        if (covering.length === 0) return words;
        const [line, slot] = [covering.filter(isLine), covering.find((mark) => !isLine(mark))];
        const shown = line.sort((a, b) => RANKS[a.tone] - RANKS[b.tone])[0];
        return (
          <span key={from} className={classes.mark} data-underline={shown?.tone} data-slot={slot?.tone}>
            {words}
          </span>
        );
      })}{' '}
    </span>
  );
});

const isLine = ({ tone }: Mark): boolean => tone !== 'slot' && tone !== 'stranger';
