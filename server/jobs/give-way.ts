import { setImmediate as nextTurn } from 'node:timers/promises';
import { Turns } from '../../src/core/base/index.ts';

const turns = new Turns();
const LOOP = 'loop';

/**
 * Lets others have their turn of the event loop before what follows. Of all that wait here one goes on at a time: a
 * hundred at once, each a millisecond, would hold up everybody together.
 */
export const giveWay = (): Promise<void> => turns.take(LOOP, () => nextTurn());
