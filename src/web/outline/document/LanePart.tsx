import { memo } from 'react';
import { ROLE_ICONS } from '../../../core/layout/index.ts';
import type { OutlinePart } from '../../../core/model/index.ts';
import { Glyph } from '../../records/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { CardRow } from '../rows/CardRow.tsx';
import { FeelingRow } from '../rows/FeelingRow.tsx';
import { MomentRow } from '../rows/MomentRow.tsx';
import { useWording } from '../use-wording.ts';
import classes from './document.module.css';

/** What a step has on one lane. */
export const LanePart = memo(function LanePart({ part }: { part: OutlinePart }) {
  const { map } = useWording();
  const title = useSnapshot(({ lanes }) => lanes.get(part.lane ?? '')?.title.trim());
  return (
    <div className={classes.part}>
      <h4 className={classes.lane}>
        <Glyph icon={ROLE_ICONS[part.role]} size={14} />
        <span>{title || map.roles[part.role]}</span>
      </h4>
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
