import type { Family } from '../spec.ts';

/** How the map is looked at. */
export const VIEW = {
  'find.open': { group: 'view', keys: ['mod+f'], everywhere: true },
  'find.replace': { group: 'view', keys: ['mod+alt+f'], everywhere: true, edits: true },
  'find.next': { group: 'view', keys: ['f3'], row: 'nextHit', everywhere: true },
  'find.previous': { group: 'view', keys: ['shift+f3'], row: 'nextHit', everywhere: true },
  'view.fit': { group: 'view', keys: ['1', 'shift+1'] },
  'view.selection': { group: 'view', keys: ['2', 'shift+2'] },
  'view.actual': { group: 'view', keys: ['0', 'mod+0'] },
  'view.zoomIn': { group: 'view', keys: ['+', '=', 'mod+=', 'mod++'] },
  'view.zoomOut': { group: 'view', keys: ['-', 'mod+-'] },
  'stage.focus': { group: 'view', keys: ['s'] },
  'stage.collapse': { group: 'view', keys: ['k'] },
  'lane.collapse': { group: 'view', keys: ['shift+k'] },
  'stage.collapseOthers': { group: 'view' },
  'lane.collapseOthers': { group: 'view' },
  'expand.all': { group: 'view' },
  'stage.previous': { group: 'view', keys: ['pageup'], row: 'turnStage' },
  'stage.next': { group: 'view', keys: ['pagedown'], row: 'turnStage' },
  'view.minimap': { group: 'view', keys: ['m'] },
  'filter.open': { group: 'view' },
  'filter.clear': { group: 'view' },
} as const satisfies Family;
