import type { Family } from '../spec.ts';

/** What can be asked for wherever the reader is. */
export const PROGRAM = {
  palette: { group: 'program', keys: ['mod+k'], everywhere: true, unlisted: true },
  'home.new': { group: 'program' },
  'home.template': { group: 'program' },
  'go.home': { group: 'program' },
  'go.bin': { group: 'program' },
  'go.handbooks': { group: 'program' },
  'go.library': { group: 'program' },
  'language.en': { group: 'program' },
  'language.zh-CN': { group: 'program' },
  'theme.light': { group: 'program' },
  'theme.dark': { group: 'program' },
  'theme.auto': { group: 'program' },
  sheet: { group: 'program', keys: ['?'] },
} as const satisfies Family;
