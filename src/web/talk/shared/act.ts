import { newId } from '../../../core/base/index.ts';
import type { Anchor, Speaker, TalkCommand } from '../../../core/model/index.ts';
import { type TalkSession, talkApi } from '../../sync/index.ts';
import { useTalkStore } from './store.ts';

const now = () => new Date().toISOString();

type Saying = Pick<Extract<TalkCommand, { type: 'comment.add' }>, 'body' | 'mentions'>;

/** What a person does in talk, in their own name and now. Each says whether it was done. */
export const actsOf = (session: TalkSession) => {
  const who = () => ({ by: session.me(), at: now() });
  const settle = (thread: string, resolved: boolean) =>
    session.run({ type: 'thread.settle', thread, resolved, ...who() });
  return {
    /** The new thread's id, or null. */
    open: (anchor: Anchor, said: Saying): string | null => {
      const thread = newId();
      const done = session.run({
        type: 'thread.open',
        thread,
        comment: newId(),
        anchor,
        ...said,
        ...who(),
      });
      return done ? thread : null;
    },
    reply: (thread: string, said: Saying) =>
      session.run({ type: 'comment.add', thread, comment: newId(), ...said, ...who() }),
    edit: (comment: string, said: Saying) =>
      session.run({ type: 'comment.edit', comment, ...said, ...who() }),
    remove: (comment: string) => {
      const done = session.run({ type: 'comment.delete', comment, ...who() });
      if (done) useTalkStore.setState({ deleted: comment });
      return done;
    },
    undo: () => {
      useTalkStore.setState({ deleted: null });
      return session.undo();
    },
    resolve: (thread: string) => settle(thread, true),
    reopen: (thread: string) => settle(thread, false),
    react: (
      comment: string,
      reaction: Extract<TalkCommand, { type: 'reaction.set' }>['reaction'],
      on: boolean,
    ) => session.run({ type: 'reaction.set', comment, reaction, on, by: session.me() }),
    /** Somebody else's words: with accounts the server does it, for those who may. */
    moderate: async (comment: string): Promise<void> => {
      if (session.mode === 'accounts') await talkApi.remove(session.journey, comment);
      else session.run({ type: 'comment.delete', comment, ...who() });
    },
  };
};
export type { Speaker };
