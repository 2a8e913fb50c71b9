import type { Family } from '../spec.ts';

const key = (row: string, ...keys: string[]) => ({ group: 'go', row, keys, unlisted: true }) as const;

/** Where the keyboard stands. */
export const WALK = {
  'walk.up': key('walk', 'arrowup'),
  'walk.down': key('walk', 'arrowdown'),
  'walk.left': key('walk', 'arrowleft'),
  'walk.right': key('walk', 'arrowright'),
  'walk.rowStart': key('lineEnds', 'home'),
  'walk.rowEnd': key('lineEnds', 'end'),
  'walk.mapStart': key('mapEnds', 'mod+home'),
  'walk.mapEnd': key('mapEnds', 'mod+end'),
  'walk.previousStage': key('walkStages', 'mod+arrowleft'),
  'walk.nextStage': key('walkStages', 'mod+arrowright'),
  'walk.previousCard': key('walkCards', '['),
  'walk.nextCard': key('walkCards', ']'),
} as const satisfies Family;
