import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Anchor, Thread } from '../../../core/model/index.ts';
import { type Spot, useSession } from '../../session/index.ts';
import { Avatar } from '../shared/Avatar.tsx';
import { countOf } from '../shared/places.ts';
import { usePlaceName } from '../shared/use-place-name.ts';
import classes from './pins.module.css';

interface Props {
  anchor: Anchor;
  spot: Spot;
  threads: readonly Thread[];
  isOpen: boolean;
  isNews: boolean;
}

/** A bubble: who began, and how much has been said. */
export const Pin = memo(function Pin({ anchor, spot, threads, isOpen, isNews }: Props) {
  const { t } = useTranslation('talk');
  const place = usePlaceName(anchor);
  const count = threads.reduce((sum, thread) => sum + countOf(thread), 0);
  const by = threads[0]?.comments.find(({ deleted }) => !deleted)?.by ?? threads[0]?.by;
  const toggle = () => useSession.getState().talkAt(isOpen ? null : { anchor });
  if (!by) return null;
  return (
    <button
      type="button"
      className={classes.pin}
      style={{ translate: `${spot.x}px ${spot.y}px` }}
      aria-label={t(isNews ? 'pin.news' : 'pin.label', { count, place })}
      aria-expanded={isOpen}
      aria-haspopup="dialog"
      data-talk-pin={anchor.kind === 'record' ? `${anchor.table}:${anchor.id}` : anchor.kind}
      data-open={isOpen || undefined}
      data-news={isNews || undefined}
      onClick={toggle}
    >
      <Avatar person={by} size={18} />
      {count > 1 && <span className={classes.count}>{count > 99 ? '99+' : count}</span>}
    </button>
  );
});
