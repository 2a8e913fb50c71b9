import type { Family } from '../spec.ts';

/** The journey as a whole: one's own work on it, its view, and files of it. */
export const JOURNEY = {
  undo: { group: 'journey', keys: ['mod+z'], edits: true },
  redo: { group: 'journey', keys: ['mod+shift+z', 'mod+y'], edits: true },
  'journey.rename': { group: 'journey', edits: true },
  'journey.current': { group: 'journey', edits: true },
  'journey.future': { group: 'journey', edits: true },
  'journey.persona': { group: 'journey', edits: true },
  'export.file': { group: 'journey' },
  'export.xlsx': { group: 'journey' },
  'export.pptx': { group: 'journey' },
  'export.picture': { group: 'journey' },
  'export.svg': { group: 'journey' },
  'export.png1': { group: 'journey' },
  'export.png2': { group: 'journey' },
  'export.png4': { group: 'journey' },
  'journey.share': { group: 'journey' },
  'journey.handbook': { group: 'journey' },
  'go.map': { group: 'journey' },
  'go.outline': { group: 'journey' },
  'go.insights': { group: 'journey' },
} as const satisfies Family;
