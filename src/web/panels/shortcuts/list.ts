import { ALT, MOD, SHIFT } from '../../kit/index.ts';
import type { Word } from '../words.ts';

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
      { does: 'keys.walkStages', press: [mod, '←', '→'] },
      { does: 'keys.walkCards', press: ['[', ']'] },
      { does: 'keys.newCard', press: ['N'] },
      { does: 'keys.edit', press: ['key.enter'] },
      { does: 'keys.pain', press: ['P'] },
      { does: 'keys.delight', press: ['D'] },
      { does: 'keys.escape', press: ['key.escape'] },
    ],
  },
  {
    title: 'keys.group.cards',
    keys: [
      { does: 'keys.move', press: [alt, 'key.arrows'] },
      { does: 'keys.order', press: [alt, shift, '↑', '↓'] },
      { does: 'keys.addToSelection', press: [shift, 'key.arrows'] },
      { does: 'keys.selectAll', press: [mod, 'A'] },
      { does: 'keys.link', press: ['L'] },
      { does: 'keys.duplicate', press: [mod, 'D'] },
      { does: 'keys.copy', press: [mod, 'C'] },
      { does: 'keys.cut', press: [mod, 'X'] },
      { does: 'keys.paste', press: [mod, 'V'] },
      { does: 'keys.delete', press: ['key.delete'] },
    ],
  },
  {
    title: 'keys.group.view',
    keys: [
      { does: 'keys.fit', press: ['1'] },
      { does: 'keys.fitSelection', press: ['2'] },
      { does: 'keys.actual', press: ['0'] },
      { does: 'keys.zoomIn', press: ['+'] },
      { does: 'keys.zoomOut', press: ['−'] },
      { does: 'keys.stage', press: ['S'] },
      { does: 'keys.turnStage', press: ['Page ↑', 'Page ↓'] },
      { does: 'keys.collapse', press: ['C'] },
      { does: 'keys.collapseLane', press: [shift, 'C'] },
      { does: 'keys.minimap', press: ['M'] },
      { does: 'keys.findings', press: ['F'] },
      { does: 'keys.findingsHere', press: [shift, 'F'] },
    ],
  },
  {
    title: 'keys.group.general',
    keys: [
      { does: 'keys.undo', press: [mod, 'Z'] },
      { does: 'keys.redo', press: [mod, shift, 'Z'] },
      { does: 'keys.sheet', press: ['?'] },
    ],
  },
];
