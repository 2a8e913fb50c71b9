import { CARDS } from './families/cards.ts';
import { JOURNEY } from './families/journey.ts';
import { LINKS } from './families/links.ts';
import { PANELS } from './families/panels.ts';
import { PROGRAM } from './families/program.ts';
import { SELECTION } from './families/selection.ts';
import { STRUCTURE } from './families/structure.ts';
import { VIEW } from './families/view.ts';
import { WALK } from './families/walk.ts';
import type { CommandSpec } from './spec.ts';

const ALL = {
  ...WALK,
  ...SELECTION,
  ...CARDS,
  ...LINKS,
  ...STRUCTURE,
  ...VIEW,
  ...PANELS,
  ...JOURNEY,
  ...PROGRAM,
} as const;

export type CommandId = keyof typeof ALL;

/** Every command: keys, menus, the sheet of keys and the palette all read this one table. */
export const COMMANDS: Readonly<Record<CommandId, CommandSpec>> = ALL;
export const COMMAND_IDS = Object.keys(ALL) as readonly CommandId[];
export const isCommand = (id: string): id is CommandId => Object.hasOwn(ALL, id);

const byKey = Map.groupBy(
  COMMAND_IDS.flatMap((id) =>
    COMMANDS[id].native ? [] : (COMMANDS[id].keys ?? []).map((key) => ({ key, id })),
  ),
  ({ key }) => key,
);
const atKey = new Map([...byKey].map(([key, entries]) => [key, entries.map(({ id }) => id)]));

/** The commands of a key, in the order in which they are tried. */
export const commandsAt = (key: string): readonly CommandId[] => atKey.get(key) ?? [];
