import { ALT, MOD, SHIFT } from '../kit/index.ts';
import { COMMAND_IDS, COMMANDS, type CommandId } from './commands.ts';
import { GROUPS, type Group } from './spec.ts';

/** Keys whose sign is not their name; `word.` ones have a word in each language. */
const SIGNS: Readonly<Record<string, string>> = {
  mod: MOD.trim(),
  alt: ALT.trim(),
  shift: SHIFT.trim(),
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  pageup: 'Page ↑',
  pagedown: 'Page ↓',
  home: 'Home',
  end: 'End',
  delete: 'Del',
  escape: 'Esc',
  enter: 'Enter',
  '-': '−',
};

/** A key as it stands on the keyboard, in its parts: `mod+shift+z` is Ctrl, Shift, Z. */
export const capsOf = (key: string): readonly string[] =>
  // A plus at the end is the key itself.
  key.split(/\+(?!$)/).map((part) => SIGNS[part] ?? (part.length < 4 ? part.toUpperCase() : part));

const ARIA: Readonly<Record<string, string>> = { mod: 'Control', alt: 'Alt', shift: 'Shift' };

/** The keys of a command for `aria-keyshortcuts`. */
export const keyShortcuts = (id: CommandId): string | undefined =>
  COMMANDS[id].keys
    ?.map((key) =>
      key
        .split(/\+(?!$)/)
        .map((part) => ARIA[part] ?? (part === '+' ? 'Plus' : part))
        .join('+'),
    )
    .join(' ') || undefined;

export interface SheetRow {
  /** The row's own name, or that of its one command. */
  readonly name: string;
  readonly keys: readonly string[];
}

/** The sheet of keys: each command that has one, those of a kind in one row. */
export function sheetRows(): readonly { readonly group: Group; readonly rows: readonly SheetRow[] }[] {
  const withKeys = COMMAND_IDS.filter((id) => COMMANDS[id].keys?.length);
  const byRow = Map.groupBy(withKeys, (id) => COMMANDS[id].row ?? id);
  const rows = [...byRow].map(([name, ids]) => ({
    name,
    group: COMMANDS[ids[0] as CommandId].group,
    // The first key of each; others are for the hand that knows them from elsewhere.
    keys: [...new Set(ids.map((id) => COMMANDS[id].keys?.[0] ?? ''))],
  }));
  return GROUPS.map((group) => ({ group, rows: rows.filter((row) => row.group === group) })).filter(
    (part) => part.rows.length > 0,
  );
}

/** The first key of a command as one text, for a tooltip. */
export function shortcutOf(id: CommandId): string | undefined {
  const [key] = COMMANDS[id].keys ?? [];
  return key === undefined ? undefined : capsOf(key).join(' ');
}
