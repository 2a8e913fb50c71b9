/** Whom one comment names now. Stored with the update that says so: after a crash both are there or neither. */
export interface Mentions {
  readonly journey: string;
  readonly thread: string;
  readonly comment: string;
  /** Who wrote it, as shown. */
  readonly by: string;
  readonly at: number;
  readonly excerpt: string;
  /** Ids; whoever was named before and isn't here is told of it no more. */
  readonly people: readonly string[];
}

export interface InboxRow {
  readonly person: string;
  readonly journey: string;
  readonly thread: string;
  readonly comment: string;
  readonly by: string;
  readonly at: number;
  readonly excerpt: string;
  readonly readAt: number | null;
}

/** Where people were named. Whether they may still read it is not the store's to know. */
export interface InboxStore {
  /** Newest first, at most `limit`. */
  list(person: string, limit: number): Promise<readonly InboxRow[]>;
  /** Nobody is told of the comment any more. */
  drop(journey: string, comment: string): Promise<void>;
  /** Marks as read, these comments or all. */
  read(person: string, comments: readonly string[] | 'all', at: number): Promise<void>;
}
