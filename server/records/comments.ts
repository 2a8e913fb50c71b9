import type { User } from '../auth/index.ts';
import type { Log } from '../collab/index.ts';
import type { Storage } from '../storage/index.ts';
import { actorOf, type Recorder } from './recorder.ts';

export interface CommentsOptions {
  readonly storage: Pick<Storage, 'journeys'>;
  readonly records: Pick<Recorder, 'note'>;
  readonly log: Log;
}

interface Comment {
  readonly thread: string;
  /** As who it was said: at the machine itself that is one's own choice. */
  readonly by: { readonly name: string };
  readonly user: User;
}

/** Records comments that have been stored; nobody waits for it. */
export function recordComments(
  { storage, records, log }: CommentsOptions,
  journey: string,
  comments: readonly Comment[],
): void {
  if (comments.length === 0) return;
  const record = async () => {
    const row = await storage.journeys.get(journey);
    if (!row) return;
    const place = {
      workspace: row.workspace,
      subject: { kind: 'journey', id: journey, name: row.title },
    } as const;
    await records.note(
      ...comments.map(({ thread, by, user }) => ({
        ...place,
        kind: 'comment.made' as const,
        facts: { thread },
        who: { ...actorOf(user), name: by.name },
      })),
    );
  };

  record().catch((error: unknown) => log.warn({ error }, 'could not record a comment'));
}
