import { Button } from '@mantine/core';
import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Anchor, anchorKey, type Thread } from '../../../core/model/index.ts';
import type { TalkSession } from '../../sync/index.ts';
import { Composer } from '../compose/Composer.tsx';
import { actsOf } from '../shared/act.ts';
import { useMute, useTalk } from '../shared/hooks.ts';
import { samePlace } from '../shared/places.ts';
import { useTalkStore } from '../shared/store.ts';
import { Unsent } from '../shared/Unsent.tsx';
import { ThreadView } from './ThreadView.tsx';
import classes from './thread.module.css';

interface Props {
  session: TalkSession;
  anchor: Anchor;
  /** The one that was asked for: it is shown though it is resolved. */
  wanted: string | undefined;
  writing: boolean;
}

const sameThreads = (a: readonly Thread[], b: readonly Thread[]): boolean =>
  a.length === b.length && a.every((thread, at) => thread === b[at]);

/** All that is said at one place: its open threads, and a new one. */
export function PlaceView({ session, anchor, wanted, writing }: Props) {
  const { t } = useTranslation('talk');
  const isMute = useMute();
  const all = useTalk<readonly Thread[]>(
    ({ threads }) => threads.filter((thread) => samePlace(thread.anchor, anchor)),
    [],
    sameThreads,
  );
  const deleted = useTalkStore((state) => state.deleted);
  // What was resolved while it is looked at stays to be seen.
  const [kept, setKept] = useState<readonly string[]>(wanted ? [wanted] : []);
  const isShown = (thread: Thread) => !thread.resolved || kept.includes(thread.id);
  const unseen = all.filter(isShown).find(({ id }) => !kept.includes(id));
  if (unseen) setKept([...kept, unseen.id]);
  const threads = all.filter(isShown);
  const [isNew, setIsNew] = useState(false);
  const rest = all.length - threads.length;
  const acts = actsOf(session);
  const isEmpty = threads.length === 0;
  const first = wanted ?? threads[0]?.id;
  return (
    <div className={classes.place}>
      <Unsent />
      {threads.map((thread) => (
        <ThreadView
          key={thread.id}
          session={session}
          thread={thread}
          writing={writing && !isNew && thread.id === first}
        />
      ))}
      {deleted !== null && !threads.some(({ comments }) => comments.some(({ id }) => id === deleted)) && (
        <p className={classes.trace}>
          {t('deleted.own')}
          <button type="button" className={classes.undo} onClick={() => acts.undo()}>
            {t('undo')}
          </button>
        </p>
      )}
      {isEmpty && isMute && <p className={classes.empty}>{t('place.mute')}</p>}
      {(isEmpty || isNew) && (
        <Composer
          session={session}
          draft={`place ${anchorKey(anchor)}`}
          label={t('new.label')}
          placeholder={t('new.placeholder')}
          send={t('new.send')}
          autoFocus={writing || isNew}
          onSend={(body, mentions) => {
            const done = acts.open(anchor, { body, mentions }) !== null;
            if (done) setIsNew(false);
            return done;
          }}
          {...(isNew && !isEmpty && { onCancel: () => setIsNew(false) })}
        />
      )}
      <div className={classes.more}>
        {!isMute && !isEmpty && !isNew && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<MessageSquarePlus size={14} aria-hidden />}
            onClick={() => setIsNew(true)}
          >
            {t('new')}
          </Button>
        )}
        {rest > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => setKept(all.map(({ id }) => id))}
          >
            {t('place.resolved', { count: rest })}
          </Button>
        )}
      </div>
    </div>
  );
}
