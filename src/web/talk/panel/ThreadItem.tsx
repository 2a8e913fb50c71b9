import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Thread } from '../../../core/model/index.ts';
import { useRelativeTime } from '../../kit/index.ts';
import { useSession } from '../../session/index.ts';
import { type TalkSession, useSnapshot } from '../../sync/index.ts';
import { Avatar } from '../shared/Avatar.tsx';
import { goToThread } from '../shared/go-to.ts';
import { countOf, lastAt, placeName } from '../shared/places.ts';
import { usePlaceName } from '../shared/use-place-name.ts';
import { useSpeakerName } from '../shared/use-speaker-name.ts';
import { ThreadView } from '../thread/ThreadView.tsx';
import classes from './panel.module.css';

interface Props {
  session: TalkSession;
  thread: Thread;
  isNews: boolean;
}

/** Goes where it is said; what has no place any more opens right here. */
export function ThreadItem({ session, thread, isNews }: Props) {
  const { t } = useTranslation('talk');
  const nameOf = useSpeakerName();
  const place = usePlaceName(thread.anchor);
  const isGone = useSnapshot((snapshot) => placeName(thread.anchor, snapshot) === null);
  const [isUnfolded, setIsUnfolded] = useState(false);
  const isTalking = useSession(({ talking }) => talking?.thread === thread.id);
  const time = useRelativeTime(lastAt(thread));
  const first = thread.comments.find(({ deleted }) => !deleted);
  if (!first) return null;
  const replies = countOf(thread) - 1;
  // All that was said stands below then.
  const shown = isGone && isUnfolded;
  const open = () => {
    if (isGone || !thread.anchor) setIsUnfolded(!isUnfolded);
    else goToThread(thread);
  };
  return (
    <li className={classes.item} data-thread-item={thread.id}>
      <button
        type="button"
        className={classes.open}
        aria-expanded={isGone ? isUnfolded : undefined}
        aria-current={isTalking || undefined}
        onClick={open}
      >
        <span className={classes.place} data-gone={isGone || undefined}>
          {thread.resolved && <CircleCheck size={13} aria-hidden />}
          <span>{place}</span>
        </span>
        {!shown && (
          <>
            <span className={classes.who}>
              <Avatar person={first.by} size={20} />
              <span className={classes.name}>{nameOf(first.by)}</span>
              <span className={classes.time}>{time}</span>
              {isNews && <span className={classes.news}>{t('panel.new')}</span>}
            </span>
            <span className={classes.text}>{first.body}</span>
            {replies > 0 && <span className={classes.replies}>{t('panel.replies', { count: replies })}</span>}
          </>
        )}
      </button>
      {shown && (
        <div className={classes.unfolded}>
          <ThreadView session={session} thread={thread} />
        </div>
      )}
    </li>
  );
}
