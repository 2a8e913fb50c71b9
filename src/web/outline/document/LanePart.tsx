import { memo } from 'react';
import type { OutlinePart } from '../../../core/model/index.ts';
import { CardRow } from '../rows/CardRow.tsx';
import { FeelingRow } from '../rows/FeelingRow.tsx';
import { MomentRow } from '../rows/MomentRow.tsx';
import classes from './document.module.css';
import { LaneHeading } from './LaneHeading.tsx';

/** What a step has on one lane. */
export const LanePart = memo(function LanePart({ part }: { part: OutlinePart }) {
  return (
    <div className={classes.part}>
      <LaneHeading part={part} />
      <ul className={classes.rows}>
        {part.feelings.map((id) => (
          <FeelingRow key={id} id={id} />
        ))}
        {part.cards.map((id) => (
          <CardRow key={id} id={id} />
        ))}
        {part.moments.map((id) => (
          <MomentRow key={id} id={id} />
        ))}
      </ul>
    </div>
  );
});
