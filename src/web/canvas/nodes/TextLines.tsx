import { memo } from 'react';
import type { TextBlock } from '../../../core/layout/index.ts';
import classes from './nodes.module.css';

interface Props {
  block: TextBlock;
  className?: string | undefined;
}

/** A text, printed in exactly the lines that the drawing broke it into. */
export const TextLines = memo(function TextLines({ block, className }: Props) {
  return (
    <div
      className={className ? `${classes.text} ${className}` : classes.text}
      style={{
        left: block.x,
        top: block.y,
        fontSize: block.size,
        lineHeight: `${block.lineHeight}px`,
        fontWeight: block.weight,
      }}
    >
      {block.lines.join('\n')}
    </div>
  );
});
