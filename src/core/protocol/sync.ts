/** Message types of `/sync/<docName>`: y-websocket's, and one of ours. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** `102, varUint8Array(payload)`: echoed when everything this socket sent before it is committed to disk. */
  committed: 102,
  /** `103, varUint8Array(varUint(epoch))`: said first, and only to a client whose address has `?epoch=`. */
  epoch: 103,
} as const;

/** Why the server closes a socket of `/sync`. */
export const CLOSE = {
  restart: 1012,
  tryAgain: 1013,
  badMessage: 4400,
  notSignedIn: 4401,
  noRight: 4403,
  noSuchDocument: 4404,
  otherEpoch: 4409,
  tooLarge: 4413,
  tooMany: 4429,
} as const;

/** `?epoch=` of a client that has no copy yet. */
export const NO_EPOCH = 0;

export const journeyDocument = (id: string): string => `journey:${id}`;
/** The id of the journey whose document it is; null for any other document. */
export const journeyOfDocument = (name: string): string | null =>
  name.startsWith('journey:') ? name.slice('journey:'.length) : null;
export const handbookDocument = (id: string): string => `handbook:${id}`;
export const libraryDocument = (workspace: string): string => `library:${workspace}`;
