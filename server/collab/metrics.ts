/** Counters since the start, except where a name says `now`. Plain numbers: whoever exports them reads this object. */
export interface CollabMetrics {
  socketsNow: number;
  roomsNow: number;
  /** Rooms whose document is built in memory (others are served from their bytes). */
  documentsNow: number;
  messagesIn: number;
  bytesIn: number;
  framesOut: number;
  bytesOut: number;
  edits: number;
  commits: number;
  rows: number;
  commitFailures: number;
  /** Milliseconds spent waiting for commits, in all. */
  commitMs: number;
  compactions: number;
  orphans: number;
  refusedEdits: number;
  slowReaders: number;
  /** Sockets that the server closed, by close code. */
  closed: Record<string, number>;
}

export function createMetrics(): CollabMetrics {
  return {
    socketsNow: 0,
    roomsNow: 0,
    documentsNow: 0,
    messagesIn: 0,
    bytesIn: 0,
    framesOut: 0,
    bytesOut: 0,
    edits: 0,
    commits: 0,
    rows: 0,
    commitFailures: 0,
    commitMs: 0,
    compactions: 0,
    orphans: 0,
    refusedEdits: 0,
    slowReaders: 0,
    closed: {},
  };
}
