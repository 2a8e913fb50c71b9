/** What a journey may hold; the same on every edge. Lengths count characters (code points). */
export const LIMITS = {
  title: 200,
  prose: 20_000,
  id: 200,
  cards: 20_000,
  lanes: 60,
  steps: 400,
  listItems: 1_000,
  /** Threads of comments beside a journey, and people named in one comment. */
  threads: 5_000,
  mentions: 50,
  /** Records of any other kind, and items of lists that this version doesn't know. */
  records: 100_000,
  fileBytes: 32 * 1024 * 1024,
} as const;
