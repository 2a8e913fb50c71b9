import type { Locale } from '../../../src/core/model/index.ts';
import { type Inbox, shownName } from '../../../src/core/protocol/index.ts';
import type { Policy, User } from '../../auth/index.ts';
import type { House } from '../journeys/index.ts';

/** More than anybody reads; older ones are found in the journeys themselves. */
const LONGEST = 200;

/** Where somebody was named, of journeys that this person may read now. */
export async function readInbox(
  { storage }: House,
  policy: Policy,
  user: User,
  locale: Locale,
): Promise<Inbox> {
  const rows = await storage.inbox.list(user.id, LONGEST);
  const titles = new Map<string, string | null>();
  for (const { journey } of rows) {
    if (titles.has(journey)) continue;
    const may = await policy.can(user, 'read', { kind: 'journey', id: journey });
    titles.set(journey, may === 'yes' ? ((await storage.journeys.get(journey))?.title ?? null) : null);
  }
  const items = rows.flatMap(({ journey, thread, comment, by, at, excerpt, readAt }) => {
    const title = titles.get(journey) ?? null;
    if (title === null) return [];
    const said = { thread, comment, by: shownName(by, locale), at: new Date(at).toISOString(), excerpt };
    return [{ ...said, journey: { id: journey, title }, read: readAt !== null }];
  });
  return { items, unread: items.filter(({ read }) => !read).length };
}
