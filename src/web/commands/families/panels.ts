import type { Family } from '../spec.ts';

export const PANELS = {
  'panel.inspector': { group: 'panels', keys: ['i'] },
  'panel.findings': { group: 'panels', keys: ['f'] },
  'findings.here': { group: 'panels', keys: ['shift+f'] },
  'panel.handbook': { group: 'panels' },
  'panel.history': { group: 'panels' },
  'panel.talk': { group: 'panels' },
  'comment.add': { group: 'panels', keys: ['c'] },
  'comment.pins': { group: 'panels', keys: ['shift+c'] },
  'panel.library': { group: 'panels' },
  'panel.tray': { group: 'panels' },
  'panel.journey': { group: 'panels' },
} as const satisfies Family;
