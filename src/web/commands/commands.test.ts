import { describe, expect, it } from 'vitest';
import { keyShortcuts, sheetRows } from './caps.ts';
import { COMMAND_IDS, COMMANDS, type CommandId, commandsAt, isCommand } from './commands.ts';
import { deedOf, listenToOffers, offer, pressKey, runCommand, whyNot } from './offers.ts';
import { GROUPS, REASONS } from './spec.ts';
import { COMMAND_WORDS } from './words.ts';

const LANGUAGES = ['en', 'zh-CN'] as const;

describe('the table of commands', () => {
  it.each(LANGUAGES)('has a name for every command, heading and reason in %s', (language) => {
    const words: Readonly<Record<string, string>> = COMMAND_WORDS[language];
    const keys = [
      ...COMMAND_IDS.map((id) => `name.${id}`),
      ...GROUPS.map((group) => `group.${group}`),
      ...REASONS.map((reason) => `why.${reason}`),
    ];
    expect(keys.filter((key) => !words[key])).toEqual([]);
  });

  it.each(LANGUAGES)('tells commands apart by name under one heading in %s', (language) => {
    const words: Readonly<Record<string, string>> = COMMAND_WORDS[language];
    const listed = COMMAND_IDS.filter((id) => !COMMANDS[id].unlisted);
    const names = listed.map((id) => `${COMMANDS[id].group}: ${words[`name.${id}`]}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('names nothing that is no command', () => {
    const named = Object.keys(COMMAND_WORDS.en).flatMap((key) =>
      key.startsWith('name.') ? [key.slice(5)] : [],
    );
    expect(named.filter((id) => !isCommand(id))).toEqual([]);
  });

  it('leads every key to its commands, but for those that the browser hears itself', () => {
    for (const id of COMMAND_IDS) {
      for (const key of COMMANDS[id].keys ?? []) {
        expect([key, commandsAt(key).includes(id)]).toEqual([key, !COMMANDS[id].native]);
      }
    }
  });

  it('shares a key only among commands of different selections or one row', () => {
    const shared = new Set(
      COMMAND_IDS.flatMap((id) => COMMANDS[id].keys ?? []).filter((key) => commandsAt(key).length > 1),
    );
    expect([...shared].sort()).toEqual([
      'alt+arrowdown',
      'alt+arrowleft',
      'alt+arrowright',
      'alt+arrowup',
      'backspace',
      'delete',
      'enter',
      'f2',
      'shift+n',
    ]);
  });

  it('lists each command that has a key on the sheet, and each name of a row in both languages', () => {
    const rows = sheetRows().flatMap(({ rows }) => rows);
    for (const id of COMMAND_IDS) {
      const [key] = COMMANDS[id].keys ?? [];
      if (key === undefined) continue;
      expect(
        rows.filter(({ name, keys }) => name === (COMMANDS[id].row ?? id) && keys.includes(key)),
      ).toHaveLength(1);
    }
    for (const { name } of rows) {
      for (const language of LANGUAGES) {
        const words: Readonly<Record<string, string>> = COMMAND_WORDS[language];
        expect(words[isCommand(name) ? `name.${name}` : `row.${name}`]).toBeTruthy();
      }
    }
  });

  it('tells the ear its keys', () => {
    expect(keyShortcuts('undo')).toBe('Control+z');
    expect(keyShortcuts('view.zoomIn')).toBe('Plus = Control+= Control+Plus');
    expect(keyShortcuts('go.home')).toBeUndefined();
  });
});

describe('what a screen offers', () => {
  const done: string[] = [];
  const deed = (name: string, why: () => 'need-card' | null = () => null) => ({
    run: () => void done.push(name),
    why,
  });
  const took = (act: () => void): string[] => {
    done.length = 0;
    act();
    return [...done];
  };

  it('is done while it is offered, by the one who offered it last', () => {
    const id: CommandId = 'view.fit';
    expect(whyNot(id)).toBeUndefined();
    const stopFirst = offer({ [id]: deed('first') });
    const stopSecond = offer({ [id]: deed('second') });
    expect(took(() => runCommand(id))).toEqual(['second']);
    stopSecond();
    expect(took(() => runCommand(id))).toEqual(['first']);
    stopFirst();
    expect(deedOf(id)).toBeUndefined();
    expect(took(() => runCommand(id))).toEqual([]);
  });

  it('tells who listens when an offer comes and when it goes', () => {
    const seen: unknown[] = [];
    const stop = listenToOffers(() => seen.push(whyNot('view.fit')));
    offer({ 'view.fit': deed('late') })();
    stop();
    offer({ 'view.fit': deed('later') })();
    expect(seen).toEqual([null, undefined]);
  });

  it('does the first command of a key that can be done, and keeps the key when none can', () => {
    let isCard = false;
    const stop = offer({
      'card.moveLeft': deed('card', () => (isCard ? null : 'need-card')),
      'step.moveLeft': deed('step', () => (isCard ? 'need-card' : null)),
      leave: deed('leave', () => 'need-card'),
    });
    expect(took(() => pressKey('alt+arrowleft'))).toEqual(['step']);
    isCard = true;
    expect(took(() => pressKey('alt+arrowleft'))).toEqual(['card']);
    expect(pressKey('escape')).toBe(true);
    expect(took(() => pressKey('escape'))).toEqual([]);
    expect(pressKey('q')).toBe(false);
    expect(pressKey('alt+arrowleft', true)).toBe(false);
    stop();
  });
});
