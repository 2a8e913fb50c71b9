import { Button } from '@mantine/core';
import { CircleCheck, RotateCcw } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Thread } from '../../../core/model/index.ts';
import { useRelativeTime } from '../../kit/index.ts';
import type { TalkSession } from '../../sync/index.ts';
import { Composer } from '../compose/Composer.tsx';
import { actsOf } from '../shared/act.ts';
import { useMute } from '../shared/hooks.ts';
import { useSee } from '../shared/seen.ts';
import { useSpeakerName } from '../shared/use-speaker-name.ts';
import { CommentView } from './CommentView.tsx';
import classes from './thread.module.css';

interface Props {
  session: TalkSession;
  thread: Thread;
  /** Puts the caret into the answer. */
  writing?: boolean;
}

/** A thread from its first comment to the answer that is being written. */
export function ThreadView({ session, thread, writing = false }: Props) {
  const { t } = useTranslation('talk');
  const isMute = useMute();
  const nameOf = useSpeakerName();
  const acts = actsOf(session);
  const heading = useId();
  useSee(session.journey, thread);
  const [first] = thread.comments;
  const list = useRef<HTMLOListElement>(null);
  const sent = useRef(false);
  // Whoever has answered sees the answer.
  useEffect(() => {
    if (!sent.current) return;
    sent.current = false;
    list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    const isTyping = event.target instanceof HTMLElement && event.target.matches('textarea, input');
    if (!isUndo || isTyping) return;
    event.preventDefault();
    event.stopPropagation();
    acts.undo();
  };
  const settle = thread.anchor && (
    <Button
      className={classes.settle}
      size="compact-sm"
      variant={thread.resolved ? 'default' : 'subtle'}
      leftSection={
        thread.resolved ? <RotateCcw size={14} aria-hidden /> : <CircleCheck size={14} aria-hidden />
      }
      onClick={() => (thread.resolved ? acts.reopen(thread.id) : acts.resolve(thread.id))}
    >
      {thread.resolved ? t('reopen') : t('resolve')}
    </Button>
  );
  return (
    <article
      className={classes.thread}
      aria-labelledby={heading}
      data-thread={thread.id}
      onKeyDown={onKeyDown}
    >
      <h3 id={heading} className={classes.hidden}>
        {t('thread.by', { name: nameOf(first?.by ?? thread.by) })}
      </h3>
      <ol ref={list} className={classes.comments}>
        {thread.comments.map((comment) => (
          <CommentView key={comment.id} session={session} comment={comment} />
        ))}
      </ol>
      <Settled thread={thread} />
      {thread.resolved ? (
        !isMute && settle
      ) : (
        <div className={classes.reply}>
          <Composer
            session={session}
            draft={`thread ${thread.id}`}
            label={t('reply')}
            placeholder={t('reply.placeholder')}
            send={t('reply.send')}
            autoFocus={writing}
            others={settle}
            onSend={(body, mentions) => {
              sent.current = acts.reply(thread.id, { body, mentions });
              return sent.current;
            }}
          />
        </div>
      )}
    </article>
  );
}

/** Who resolved it, or took it up again. */
function Settled({ thread: { state, at } }: { thread: Thread }) {
  const { t } = useTranslation('talk');
  const nameOf = useSpeakerName();
  const time = useRelativeTime(state?.at ?? at);
  if (!state) return null;
  const words = { name: nameOf(state.by), time };
  return (
    <p className={classes.settled} data-resolved={state.resolved || undefined}>
      {state.resolved ? <CircleCheck size={14} aria-hidden /> : <RotateCcw size={14} aria-hidden />}
      {state.resolved ? t('resolved.by', words) : t('reopened.by', words)}
    </p>
  );
}
