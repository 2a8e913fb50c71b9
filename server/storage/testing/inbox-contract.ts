import { describe, expect, it } from 'vitest';
import type { JourneyRow, Mentions, Storage } from '../index.ts';

const row: JourneyRow = {
  id: 'talked',
  workspace: 'w',
  title: 'Talked',
  summary: '',
  locale: 'en',
  counts: {},
  hidden: false,
  maker: null,
  createdAt: 1,
  updatedAt: 1,
  deletedAt: null,
};

const mention = (comment: string, at: number, people: string[], excerpt = 'Look'): Mentions => ({
  journey: 'talked',
  thread: 't',
  comment,
  by: 'Ann',
  at,
  excerpt,
  people,
});

/** What every implementation of the store promises about mentions. */
export function inboxContract(storage: () => Storage): void {
  describe('inbox', () => {
    const say = async (...mentions: Mentions[]) => {
      if (!(await storage().journeys.get('talked')))
        await storage().journeys.insert(row, [{ name: 'talk:talked' }]);
      return storage().documents.append([
        { name: 'talk:talked', epoch: 1, bytes: Uint8Array.of(1), mentions },
      ]);
    };
    const comments = async (person: string, limit = 10) =>
      (await storage().inbox.list(person, limit)).map(({ comment }) => comment);

    it('tells of a mention with the update that made it, newest first', async () => {
      await say(mention('c1', 1, ['bo', 'cy']));
      await say(mention('c2', 2, ['bo']));
      expect(await storage().inbox.list('cy', 10)).toEqual([
        {
          person: 'cy',
          journey: 'talked',
          thread: 't',
          comment: 'c1',
          by: 'Ann',
          at: 1,
          excerpt: 'Look',
          readAt: null,
        },
      ]);
      expect([await comments('bo'), await comments('bo', 1), await comments('di')]).toEqual([
        ['c2', 'c1'],
        ['c2'],
        [],
      ]);
    });

    it('follows what the comment says now, and what was read stays read', async () => {
      await say(mention('c1', 1, ['bo', 'cy']));
      await storage().inbox.read('bo', ['c1'], 5);
      await say(mention('c1', 9, ['bo', 'di'], 'Look here'), mention('c2', 9, ['bo']));
      const [second, first] = await storage().inbox.list('bo', 10);
      expect([first?.readAt, first?.excerpt, first?.at, second?.readAt]).toEqual([5, 'Look here', 1, null]);
      expect([await comments('cy'), await comments('di')]).toEqual([[], ['c1']]);
      await storage().inbox.read('bo', 'all', 7);
      expect((await storage().inbox.list('bo', 10)).map(({ readAt }) => readAt)).toEqual([7, 5]);
    });

    it('forgets a comment’s, and with its journey all of them; an update that is refused tells of nothing', async () => {
      await say(mention('c1', 1, ['bo']), mention('c2', 2, ['bo']));
      await storage().documents.append([
        { name: 'talk:talked', epoch: 7, bytes: Uint8Array.of(1), mentions: [mention('c3', 3, ['bo'])] },
      ]);
      await storage().inbox.drop('talked', 'c2');
      expect(await comments('bo')).toEqual(['c1']);
      await storage().journeys.purge('talked');
      expect(await comments('bo')).toEqual([]);
    });
  });
}
