import { type CardFace, MARK_ICONS } from '../../../core/layout/index.ts';
import { MapIcon } from './MapIcon.tsx';
import classes from './nodes.module.css';

/** The signs on a card, or on what stands for several: each is told by its shape. */
export function MarkSigns({ marks }: Pick<CardFace, 'marks'>) {
  return marks.map((mark) => (
    <span
      key={mark.kind}
      className={classes.mark}
      data-mark={mark.kind}
      style={{ left: mark.x, top: mark.y }}
    >
      <MapIcon icon={MARK_ICONS[mark.kind]} />
      {mark.text}
    </span>
  ));
}
