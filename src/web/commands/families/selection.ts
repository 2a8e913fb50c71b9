import type { Family } from '../spec.ts';

const more = (key: string) =>
  ({ group: 'selection', row: 'selectMore', keys: [key], unlisted: true }) as const;

/** What is done with whatever is selected. */
export const SELECTION = {
  edit: { group: 'selection', keys: ['enter', 'f2'], edits: true },
  rename: { group: 'selection', keys: ['enter', 'f2'], row: 'edit', edits: true },
  'select.up': more('shift+arrowup'),
  'select.down': more('shift+arrowdown'),
  'select.left': more('shift+arrowleft'),
  'select.right': more('shift+arrowright'),
  'select.all': { group: 'selection', keys: ['mod+a'] },
  leave: { group: 'selection', keys: ['escape'], unlisted: true },
  copy: { group: 'selection', keys: ['mod+c'], native: true },
  cut: { group: 'selection', keys: ['mod+x'], native: true, edits: true },
  paste: { group: 'selection', keys: ['mod+v'], native: true, unlisted: true },
  duplicate: { group: 'selection', keys: ['mod+d'], edits: true },
  delete: { group: 'selection', keys: ['delete', 'backspace'], edits: true },
  menu: { group: 'selection', keys: ['shift+f10', 'contextmenu'], unlisted: true },
} as const satisfies Family;
