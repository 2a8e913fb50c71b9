import type { Word } from '../words.ts';
import { ALT, MOD, SHIFT } from './keys.ts';

/** A key's own sign, or the word for it. */
export type Key = Extract<Word, `key.${string}`> | (string & {});

interface Shortcut {
  readonly does: Extract<Word, `keys.${string}`>;
  readonly press: readonly Key[];
}

interface Group {
  readonly title: Extract<Word, `keys.group.${string}`>;
  readonly keys: readonly Shortcut[];
}

const mod = MOD.trim();
const shift = SHIFT.trim();
const alt = ALT.trim();

/** The keys of the map, in the order in which people need them. */
export const SHORTCUTS: readonly Group[] = [
  {
    title: 'keys.group.map',
    keys: [
      { does: 'keys.walk', press: ['key.arrows'] },
      { does: 'keys.newCard', press: ['N'] },
      { does: 'keys.edit', press: ['key.enter'] },
      { does: 'keys.escape', press: ['key.escape'] },
      { does: 'keys.selectAll', press: [mod, 'A'] },
      { does: 'keys.addToSelection', press: [shift, 'key.click'] },
    ],
  },
  {
    title: 'keys.group.cards',
    keys: [
      { does: 'keys.move', press: [alt, 'key.arrows'] },
      { does: 'keys.duplicate', press: [mod, 'D'] },
      { does: 'keys.copy', press: [mod, 'C'] },
      { does: 'keys.cut', press: [mod, 'X'] },
      { does: 'keys.paste', press: [mod, 'V'] },
      { does: 'keys.delete', press: ['key.delete'] },
    ],
  },
  {
    title: 'keys.group.general',
    keys: [
      { does: 'keys.undo', press: [mod, 'Z'] },
      { does: 'keys.redo', press: [mod, shift, 'Z'] },
      { does: 'keys.palette', press: [mod, 'K'] },
      { does: 'keys.sheet', press: ['?'] },
    ],
  },
  {
    title: 'keys.group.view',
    keys: [
      { does: 'keys.zoomIn', press: [mod, '+'] },
      { does: 'keys.zoomOut', press: [mod, '−'] },
      { does: 'keys.actual', press: [mod, '0'] },
      { does: 'keys.fit', press: [shift, '1'] },
      { does: 'keys.pan', press: ['key.space', 'key.drag'] },
    ],
  },
];
