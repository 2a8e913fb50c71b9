import type { Thread } from '../../../core/model/index.ts';

export const VIEWS = ['open', 'resolved', 'mine', 'mentions'] as const;
export type View = (typeof VIEWS)[number];

/** Whether a thread is among those that are asked for. */
export function isOf({ resolved, comments }: Thread, view: View, isMe: (person: string) => boolean): boolean {
  if (view === 'open') return !resolved;
  if (view === 'resolved') return resolved;
  return comments.some(
    ({ by, mentions, deleted }) =>
      !deleted && (view === 'mine' ? isMe(by.id) : mentions.some(({ id }) => isMe(id))),
  );
}
