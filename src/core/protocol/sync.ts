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
  /**
   * `104, varUint8Array(state vector)`: this client may look, and not edit; what the server has tells it whether all that it
   * holds has arrived. With nothing in it: it may edit. Said to clients whose address has `?epoch=`.
   */
  right: 104,
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
/** Comments beside a journey: who may comment but not edit writes here. */
export const talkDocument = (journey: string): string => `talk:${journey}`;
/** The id of the journey that is talked about there; null for any other document. */
export const journeyOfTalk = (name: string): string | null =>
  name.startsWith('talk:') ? name.slice('talk:'.length) : null;
/** Who everybody at a machine is, where nobody signs in. */
export const LOCAL_USER = 'local';
/** Where everybody at a machine is one user, the name that people give themselves says who speaks. */
export const LOCAL_SPEAKER = 'local:';
export const handbookDocument = (id: string): string => `handbook:${id}`;
export const libraryDocument = (workspace: string): string => `library:${workspace}`;
