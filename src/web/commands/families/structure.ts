import type { Family } from '../spec.ts';

const add = { group: 'structure', edits: true } as const;
const after = { ...add, row: 'addBeside', keys: ['shift+n'] } as const;
const move = (key: string) => ({ group: 'structure', row: 'moveHeader', keys: [key], edits: true }) as const;
const remove = { group: 'structure', keys: ['delete', 'backspace'], row: 'delete', edits: true } as const;

/** Stages, steps and lanes. */
export const STRUCTURE = {
  'step.addAfter': after,
  'stage.addAfter': after,
  'lane.addBelow': after,
  'step.addBefore': add,
  'stage.addBefore': add,
  'lane.addAbove': add,
  'stage.addStep': add,
  'stage.append': add,
  'lane.append': add,
  'stage.phase': add,
  'lane.role': add,
  'step.moveLeft': move('alt+arrowleft'),
  'step.moveRight': move('alt+arrowright'),
  'stage.moveLeft': move('alt+arrowleft'),
  'stage.moveRight': move('alt+arrowright'),
  'lane.moveUp': move('alt+arrowup'),
  'lane.moveDown': move('alt+arrowdown'),
  'stage.delete': remove,
  'step.delete': remove,
  'lane.delete': remove,
} as const satisfies Family;
