import type { Family } from '../spec.ts';

export const LINKS = {
  'card.link': { group: 'link', keys: ['l'], edits: true },
  'link.select': { group: 'link', keys: ['shift+l'] },
  'link.label': { group: 'link', keys: ['enter', 'f2'], edits: true },
  'link.reverse': { group: 'link', keys: ['r'], edits: true },
  'link.flow': { group: 'link', edits: true },
  'link.needs': { group: 'link', edits: true },
  'link.handoff': { group: 'link', edits: true },
} as const satisfies Family;
