import type { InboxRow, InboxStore, Mentions } from './inbox.ts';

type Guard = <T>(action: () => T) => Promise<T>;

/** Mentions in memory; `forget` drops those of a journey that is deleted for good. */
export function createMemoryInbox(guard: Guard): {
  readonly store: InboxStore;
  readonly name: (mentions: Mentions) => void;
  readonly forget: (journey: string) => void;
} {
  let rows: InboxRow[] = [];
  return {
    store: {
      list: (person, limit) =>
        guard(() =>
          rows
            .filter((row) => row.person === person)
            .sort((a, b) => b.at - a.at || (a.comment < b.comment ? -1 : 1))
            .slice(0, limit),
        ),
      drop: (journey, comment) =>
        guard(() => {
          rows = rows.filter((row) => row.journey !== journey || row.comment !== comment);
        }),
      read: (person, comments, at) =>
        guard(() => {
          rows = rows.map((row) =>
            row.person === person && (comments === 'all' || comments.includes(row.comment))
              ? { ...row, readAt: row.readAt ?? at }
              : row,
          );
        }),
    },
    name: ({ people, ...mention }) => {
      const isIts = (row: InboxRow) => row.journey === mention.journey && row.comment === mention.comment;
      const known = new Map(rows.filter(isIts).map((row) => [row.person, row]));
      rows = [
        ...rows.filter((row) => !isIts(row)),
        ...people.map((person) => ({
          ...mention,
          person,
          at: known.get(person)?.at ?? mention.at,
          readAt: known.get(person)?.readAt ?? null,
        })),
      ];
    },
    forget: (journey) => {
      rows = rows.filter((row) => row.journey !== journey);
    },
  };
}
