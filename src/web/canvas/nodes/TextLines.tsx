import { memo } from 'react';
import type { TextBlock } from '../../../core/layout/index.ts';
import classes from './nodes.module.css';

interface Props {
  block: TextBlock;
  className?: string | undefined;
  /** Stands in for a text that is empty. */
  placeholder?: string;
}

/** A text, printed in exactly the lines that the drawing broke it into. */
export const TextLines = memo(function TextLines({ block, className, placeholder }: Props) {
  const text = block.lines.join('\n');
  const empty = text === '' && placeholder !== undefined;
  return (
    <div
      className={[classes.text, className, empty && classes.faint].filter(Boolean).join(' ')}
      style={{
        left: block.x,
        top: block.y,
        fontSize: block.size,
        lineHeight: `${block.lineHeight}px`,
        fontWeight: block.weight,
      }}
    >
      {empty ? placeholder : text}
    </div>
  );
});
