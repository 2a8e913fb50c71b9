/**
 * Why a socket is closed. y-websocket doesn't come back after 44xx and comes back with growing pauses after the others.
 * 1009 (message too big) and 1002 (broken frame) are sent by the WebSocket layer itself.
 */
export const closing = {
  restart: { code: 1012, reason: 'restart' },
  tryAgain: { code: 1013, reason: 'try again' },
  badMessage: { code: 4400, reason: 'bad message' },
  notSignedIn: { code: 4401, reason: 'not signed in' },
  noRight: { code: 4403, reason: 'no right' },
  noDocument: { code: 4404, reason: 'no such document' },
  otherEpoch: { code: 4409, reason: 'restored to an older version' },
  tooLarge: { code: 4413, reason: 'document too large' },
  flood: { code: 4429, reason: 'too many messages' },
} as const;

export interface Closing {
  readonly code: number;
  readonly reason: string;
}
