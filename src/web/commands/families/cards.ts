import type { Family } from '../spec.ts';

const move = (key: string) => ({ group: 'card', row: 'move', keys: [key], edits: true }) as const;
const order = (key: string) => ({ group: 'card', row: 'order', keys: [key], edits: true }) as const;

/** Cards and the moments on them. */
export const CARDS = {
  'card.new': { group: 'card', keys: ['n'], edits: true },
  'card.newHere': { group: 'card', keys: ['enter'], row: 'card.new', unlisted: true, edits: true },
  'mark.pain': { group: 'card', keys: ['p'], edits: true },
  'mark.delight': { group: 'card', keys: ['d'], edits: true },
  'card.tag': { group: 'card', keys: ['t'], edits: true },
  'card.channel': { group: 'card', keys: ['h'], edits: true },
  'card.owner': { group: 'card', keys: ['o'], edits: true },
  'card.moveTo': { group: 'card', keys: ['shift+m'], edits: true },
  'card.moveLeft': move('alt+arrowleft'),
  'card.moveRight': move('alt+arrowright'),
  'card.moveUp': move('alt+arrowup'),
  'card.moveDown': move('alt+arrowdown'),
  'card.earlier': order('alt+shift+arrowup'),
  'card.later': order('alt+shift+arrowdown'),
  'moment.toPain': { group: 'card', edits: true },
  'moment.toDelight': { group: 'card', edits: true },
  'feeling.set': { group: 'card', keys: ['e'], edits: true },
} as const satisfies Family;
