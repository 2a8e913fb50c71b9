import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comment } from '../../../core/model/index.ts';
import { useFormat, useRelativeTime } from '../../kit/index.ts';
import type { TalkSession } from '../../sync/index.ts';
import { Composer } from '../compose/Composer.tsx';
import { Avatar } from '../shared/Avatar.tsx';
import { actsOf } from '../shared/act.ts';
import { useMute, useTalkStatus } from '../shared/hooks.ts';
import { piecesOf } from '../shared/pieces.ts';
import { useTalkStore } from '../shared/store.ts';
import { useSpeakerName } from '../shared/use-speaker-name.ts';
import { CommentMenu } from './CommentMenu.tsx';
import { AddReaction, Reactions } from './Reactions.tsx';
import classes from './thread.module.css';

interface Props {
  session: TalkSession;
  comment: Comment;
}

/** One comment: who, when, what, and what others feel about it. */
export function CommentView({ session, comment }: Props) {
  const { t } = useTranslation('talk');
  const { dateTime } = useFormat();
  const nameOf = useSpeakerName();
  const time = useRelativeTime(comment.at);
  const isMute = useMute();
  const moderates = useTalkStatus((status) => status.moderates, false);
  const [isEditing, setIsEditing] = useState(false);
  if (comment.deleted) return <Trace session={session} comment={comment} />;
  const acts = actsOf(session);
  const isMine = session.isMine(comment.by.id);
  return (
    <li className={classes.comment} data-comment={comment.id}>
      <Avatar person={comment.by} />
      <div className={classes.said}>
        <div className={classes.head}>
          <span className={classes.name}>{nameOf(comment.by)}</span>
          <time className={classes.time} dateTime={comment.at} title={dateTime(comment.at)}>
            {time}
          </time>
          {comment.edited && (
            <span className={classes.time} title={dateTime(comment.edited)}>
              {t('edited')}
            </span>
          )}
          {!isMute && !isEditing && (
            <span className={classes.tools}>
              <AddReaction session={session} comment={comment} />
              {(isMine || moderates) && (
                <CommentMenu
                  session={session}
                  comment={comment}
                  isMine={isMine}
                  onEdit={() => setIsEditing(true)}
                />
              )}
            </span>
          )}
        </div>
        {isEditing ? (
          <Composer
            session={session}
            draft={null}
            label={t('edit.label')}
            placeholder={t('reply.placeholder')}
            send={t('edit.save')}
            start={{ text: comment.body, mentions: comment.mentions }}
            autoFocus
            onSend={(body, mentions) => {
              const done = acts.edit(comment.id, { body, mentions });
              if (done) setIsEditing(false);
              return done;
            }}
            onCancel={() => setIsEditing(false)}
          />
        ) : (
          <Body comment={comment} me={session.me().id} />
        )}
        <Reactions session={session} comment={comment} />
      </div>
    </li>
  );
}

function Body({ comment: { body, mentions }, me }: { comment: Comment; me: string }) {
  const nameOf = useSpeakerName();
  return (
    <p className={classes.body}>
      {piecesOf(body, mentions).map((piece, at) => {
        if (piece.kind === 'text') return piece.text;
        const key = at;
        return piece.kind === 'link' ? (
          <a key={key} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
            {piece.text}
          </a>
        ) : (
          <span key={key} className={classes.mention} data-me={piece.person.id === me || undefined}>
            {`@${nameOf(piece.person)}`}
          </span>
        );
      })}
    </p>
  );
}

/** That something was said here, without what. */
function Trace({ session, comment: { id, by, deleted } }: Props) {
  const { t } = useTranslation('talk');
  const nameOf = useSpeakerName();
  const isLast = useTalkStore((state) => state.deleted === id);
  const isByAuthor = deleted?.by.id === by.id;
  return (
    <li className={classes.trace}>
      {isByAuthor
        ? t('deleted', { name: nameOf(by) })
        : t('deleted.by', { name: nameOf(by), other: deleted ? nameOf(deleted.by) : '' })}
      {isLast && (
        <button type="button" className={classes.undo} onClick={() => actsOf(session).undo()}>
          {t('undo')}
        </button>
      )}
    </li>
  );
}
