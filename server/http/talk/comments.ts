import { applyTalk, readTalk } from '../../../src/core/doc/index.ts';
import { planTalk } from '../../../src/core/model/index.ts';
import { type ThreadInfo, talkDocument } from '../../../src/core/protocol/index.ts';
import type { User } from '../../auth/index.ts';
import type { House } from '../journeys/index.ts';
import { Refusal } from '../problems/index.ts';

export const listComments = ({ rooms }: House, journey: string): Promise<ThreadInfo[]> =>
  rooms.view(talkDocument(journey), (doc) =>
    readTalk(doc).threads.map(({ state: _, comments, ...thread }) => ({
      ...thread,
      anchor: thread.anchor && { ...thread.anchor },
      comments: comments.map(({ thread: __, mentions, reactions, ...comment }) => ({
        ...comment,
        mentions: [...mentions],
        reactions: reactions.map(({ kind, by }) => ({ kind, by: [...by] })),
      })),
    })),
  );

/** Takes somebody's words away for good; that it was done, and by whom, stays to be seen. */
export async function removeComment(
  { rooms, storage, now }: House,
  journey: string,
  comment: string,
  { id, name }: User,
): Promise<void> {
  let isFound = false;
  await rooms.change(talkDocument(journey), (doc) => {
    const at = new Date(now()).toISOString();
    const plan = planTalk({ type: 'comment.delete', comment, by: { id, name }, at }, readTalk(doc));
    if (!plan.ok) return;
    isFound = true;
    applyTalk(doc, plan.value.operations, 'server');
  });
  if (!isFound) throw new Refusal('comment.unknown');
  await storage.inbox.drop(journey, comment);
}
