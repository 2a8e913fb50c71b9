import { CLOSE } from '../../src/core/protocol/index.ts';

/**
 * Why a socket is closed. y-websocket doesn't come back after 44xx and comes back with growing pauses after the others.
 * 1009 (message too big) and 1002 (broken frame) are sent by the WebSocket layer itself.
 */
export const closing = {
  restart: { code: CLOSE.restart, reason: 'restart' },
  tryAgain: { code: CLOSE.tryAgain, reason: 'try again' },
  badMessage: { code: CLOSE.badMessage, reason: 'bad message' },
  notSignedIn: { code: CLOSE.notSignedIn, reason: 'not signed in' },
  noRight: { code: CLOSE.noRight, reason: 'no right' },
  noDocument: { code: CLOSE.noSuchDocument, reason: 'no such document' },
  otherEpoch: { code: CLOSE.otherEpoch, reason: 'restored to an older version' },
  tooLarge: { code: CLOSE.tooLarge, reason: 'document too large' },
  flood: { code: CLOSE.tooMany, reason: 'too many messages' },
} as const;

export interface Closing {
  readonly code: number;
  readonly reason: string;
}
