import { describe, expect, it } from 'vitest';
import { COMMAND_IDS, COMMANDS } from './commands.ts';
import { keyName } from './key-name.ts';

const press = (
  key: string,
  code: string,
  modifiers: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', true>> = {},
) => keyName({ key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...modifiers });

describe('the name of a key press', () => {
  it.each([
    [press('a', 'KeyA'), 'a'],
    [press('Z', 'KeyZ', { shiftKey: true, ctrlKey: true }), 'mod+shift+z'],
    [press('z', 'KeyZ', { metaKey: true }), 'mod+z'],
    [press('ArrowLeft', 'ArrowLeft', { altKey: true }), 'alt+arrowleft'],
    [press('ArrowUp', 'ArrowUp', { altKey: true, shiftKey: true }), 'alt+shift+arrowup'],
    [press('!', 'Digit1', { shiftKey: true }), 'shift+1'],
    [press('?', 'Slash', { shiftKey: true }), '?'],
    [press('+', 'Equal', { shiftKey: true }), '+'],
    [press('+', 'NumpadAdd'), '+'],
    [press('F2', 'F2'), 'f2'],
  ])('%s', (name, expected) => {
    expect(name).toBe(expected);
  });

  it('is what bindings are written in', () => {
    for (const name of COMMAND_IDS.flatMap((id) => COMMANDS[id].keys ?? [])) {
      expect(name, name).toMatch(/^(mod\+)?(alt\+)?(shift\+)?([a-z0-9]+|.)$/);
    }
  });
});
