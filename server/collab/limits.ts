/** Bounds on what one socket may send and hold. Times in milliseconds, sizes in bytes. */
export interface Limits {
  /** The largest message; a larger one closes with 1009. */
  readonly messageBytes: number;
  /** The largest document, encoded; an update that would pass it closes its sender with 4413. */
  readonly documentBytes: number;
  /** What a document's edits may take that wait while the store takes no writes; whoever sends more is closed with 1013. */
  readonly waitingBytes: number;
  /** Edits a second and in one burst; beyond them the socket is read more slowly. */
  readonly editRate: Rate;
  /** Bytes a second and in one burst; beyond them the socket is read more slowly. */
  readonly byteRate: Rate;
  /** Other messages (presence, confirmations; asking for the document counts 20); beyond them the socket is closed with 4429. */
  readonly controlRate: Rate;
  /** How long a socket may stay over its edit or byte rate before it is closed with 4429. */
  readonly floodMs: number;
  /** What may wait for a slow reader before it gets one summary instead of every message. */
  readonly backlogBytes: number;
  /** How long a slow reader may take to drain before it is closed with 1013. */
  readonly backlogMs: number;
  /** How long a client that sent an update without its predecessors has to send them. */
  readonly orphanMs: number;
  /** Updates of a viewer until it is closed with 4403. */
  readonly viewerUpdates: number;
  /** The largest presence state of one client, as JSON. */
  readonly presenceBytes: number;
  /** Presence ids that one socket may hold. */
  readonly presenceIds: number;
  /** The least time between two presence messages to a room; grows with the room. */
  readonly presenceMs: number;
  /** Presence bytes a second that a room may cost in all. */
  readonly presenceBytesPerSecond: number;
  /** How often a socket gets a ping and an empty presence message; it may miss two. */
  readonly heartbeatMs: number;
  /** How long a room without sockets stays in memory. */
  readonly idleMs: number;
  /** How long the encoded state is kept beside the live document after it was last needed. */
  readonly encodedMs: number;
  /** How long the server's own question waits for the newcomer's, and after answering that. */
  readonly askLaterMs: number;
  /** The least time from the start of one commit to that of the next; edits gather in between. */
  readonly gatherMs: number;
  /** Rows after the snapshot that make a compaction due. */
  readonly compactRows: number;
  /** Bytes after the snapshot that make a compaction due (for a large document: half of its size). */
  readonly compactBytes: number;
  /** A compaction that is due waits for a pause in the editing as long as this. */
  readonly compactQuietMs: number;
  /** How many times over a compaction may be due before it waits no longer. */
  readonly compactPatience: number;
  /** How often a journey's row notes that the journey changed. */
  readonly touchMs: number;
  /** How long one answer of the session check may take. */
  readonly authenticateMs: number;
  /** Over how long the sockets are closed when the server stops, so that they don't all come back at once. */
  readonly closeSpreadMs: number;
}

export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

const MiB = 1024 * 1024;

export const defaultLimits: Limits = {
  messageBytes: 32 * MiB,
  documentBytes: 64 * MiB,
  waitingBytes: 32 * MiB,
  editRate: { perSecond: 20_000, burst: 50_000 },
  byteRate: { perSecond: 8 * MiB, burst: 64 * MiB },
  controlRate: { perSecond: 500, burst: 5_000 },
  floodMs: 60_000,
  backlogBytes: 4 * MiB,
  backlogMs: 120_000,
  orphanMs: 10_000,
  viewerUpdates: 3,
  presenceBytes: 32 * 1024,
  presenceIds: 4,
  presenceMs: 30,
  presenceBytesPerSecond: 4 * MiB,
  heartbeatMs: 20_000,
  idleMs: 30_000,
  encodedMs: 10_000,
  askLaterMs: 100,
  gatherMs: 7,
  compactRows: 2_000,
  compactBytes: 256 * 1024,
  compactQuietMs: 4_000,
  compactPatience: 5,
  touchMs: 5_000,
  authenticateMs: 10_000,
  closeSpreadMs: 500,
};
