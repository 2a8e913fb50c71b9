import { ROLE_ICONS } from '../../../core/layout/index.ts';
import type { OutlinePart } from '../../../core/model/index.ts';
import { Glyph } from '../../records/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { useWording } from '../use-wording.ts';
import classes from './document.module.css';

/** The lane under which what follows stands: its name, else what its role is called. */
export function LaneHeading({ part }: { part: OutlinePart }) {
  const { map } = useWording();
  const title = useSnapshot(({ lanes }) => lanes.get(part.lane ?? '')?.title.trim());
  return (
    <h4 className={classes.lane}>
      <Glyph icon={ROLE_ICONS[part.role]} size={14} />
      <span>{title || map.roles[part.role]}</span>
    </h4>
  );
}
