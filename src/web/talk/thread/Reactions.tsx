import { Popover, Tooltip } from '@mantine/core';
import { Eye, Heart, Laugh, type LucideIcon, PartyPopper, SmilePlus, ThumbsUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Comment, REACTIONS, type ReactionKind } from '../../../core/model/index.ts';
import { IconButton, useFormat } from '../../kit/index.ts';
import type { TalkSession } from '../../sync/index.ts';
import { actsOf } from '../shared/act.ts';
import { useMute } from '../shared/hooks.ts';
import { useSpeakerName } from '../shared/use-speaker-name.ts';
import classes from './thread.module.css';

const ICONS: Readonly<Record<ReactionKind, LucideIcon>> = {
  like: ThumbsUp,
  love: Heart,
  celebrate: PartyPopper,
  laugh: Laugh,
  look: Eye,
};

interface Props {
  session: TalkSession;
  comment: Comment;
}

/** What others feel about a comment, each kind once with how many; one's own is pressed. */
export function Reactions({ session, comment: { id, reactions } }: Props) {
  const { t } = useTranslation('talk');
  const { list } = useFormat();
  const nameOf = useSpeakerName();
  const isMute = useMute();
  const me = session.me().id;
  if (reactions.length === 0) return null;
  return (
    <div className={classes.reactions}>
      {reactions.map(({ kind, by }) => {
        const Icon = ICONS[kind];
        const isMine = by.some((person) => person.id === me);
        const names = list(by.map(nameOf));
        const label = t('reaction.by', { kind: t(`reaction.${kind}`), names, number: by.length });
        return (
          <Tooltip key={kind} label={label}>
            <button
              type="button"
              className={classes.reaction}
              aria-label={label}
              aria-pressed={isMine}
              disabled={isMute}
              data-reaction={kind}
              onClick={() => actsOf(session).react(id, kind, !isMine)}
            >
              <Icon size={13} aria-hidden />
              {by.length}
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
}

/** A few kinds to choose from. */
export function AddReaction({ session, comment: { id, by, reactions } }: Props) {
  const { t } = useTranslation('talk');
  const name = useSpeakerName()(by);
  const [opened, setOpened] = useState(false);
  const me = session.me().id;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      trapFocus
      returnFocus
      withinPortal={false}
    >
      <Popover.Target>
        <IconButton
          size={24}
          variant="subtle"
          color="gray"
          label={t('react', { name })}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <SmilePlus size={15} aria-hidden />
        </IconButton>
      </Popover.Target>
      <Popover.Dropdown p={4} aria-label={t('react', { name })}>
        <div className={classes.choices}>
          {REACTIONS.map((kind) => {
            const Icon = ICONS[kind];
            const isMine = reactions.some(
              (one) => one.kind === kind && one.by.some((person) => person.id === me),
            );
            return (
              <IconButton
                key={kind}
                size={30}
                variant={isMine ? 'light' : 'subtle'}
                color={isMine ? undefined : 'gray'}
                label={t(`reaction.${kind}`)}
                aria-pressed={isMine}
                onClick={() => {
                  actsOf(session).react(id, kind, !isMine);
                  setOpened(false);
                }}
              >
                <Icon size={17} aria-hidden />
              </IconButton>
            );
          })}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
