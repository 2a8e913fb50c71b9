import type { TFunction } from 'i18next';
import {
  allPlaces,
  COMMAND_IDS,
  COMMANDS,
  type CommandId,
  GROUPS,
  type Place,
  palette,
  runCommand,
  whyNot,
} from '../commands/index.ts';
import type { Entry, EntryGroup } from './entry.ts';
import { recentCommands, rememberCommand } from './recent.ts';
import { namesOf } from './search/names.ts';
import { rank } from './search/rank.ts';

type Words = TFunction<'commands'>;

/** So many places are enough to see that more words are needed. */
const MOST_PLACES = 30;

/** A command is done once the palette is gone. */
function commandEntry(id: CommandId, t: Words, hint: string): Entry {
  const why = whyNot(id);
  return {
    id,
    label: t(`name.${id}`),
    hint: why ? t(`why.${why}`) : hint,
    command: id,
    disabled: why !== null,
    choose: () => {
      rememberCommand(id);
      palette.close(() => runCommand(id));
    },
  };
}

const placeEntry = ({ id, kind, title, hint, go }: Place, t: Words): Entry => ({
  id: `${kind}:${id}`,
  label: title,
  hint: hint ? `${t(`kind.${kind}`)} · ${hint}` : t(`kind.${kind}`),
  choose: () => palette.close(go),
});

const listed = (): readonly CommandId[] =>
  COMMAND_IDS.filter((id) => !COMMANDS[id].unlisted && whyNot(id) !== undefined);

const group = (title: string, entries: readonly Entry[]): EntryGroup[] =>
  entries.length > 0 ? [{ title, entries }] : [];

/** Without a word to look for: what was chosen last, then all that can be done now. */
function everything(t: Words): readonly EntryGroup[] {
  const possible = listed().filter((id) => whyNot(id) === null);
  const recent = recentCommands().filter((id) => possible.includes(id));
  const rest = possible.filter((id) => !recent.includes(id));
  const entries = (ids: readonly CommandId[], name: string) => ids.map((id) => commandEntry(id, t, name));
  return [
    ...group(
      t('palette.recent'),
      recent.map((id) => commandEntry(id, t, t(`group.${COMMANDS[id].group}`))),
    ),
    ...GROUPS.flatMap((name) =>
      group(
        t(`group.${name}`),
        entries(
          rest.filter((id) => COMMANDS[id].group === name),
          '',
        ),
      ),
    ),
  ];
}

/** What the palette lists for a query: commands that can be done, places, and last what can't be done now, with the reason. */
export function findEntries(query: string, t: Words): readonly EntryGroup[] {
  if (query.trim() === '') return everything(t);
  const best = <T>(all: readonly T[], names: (one: T) => readonly string[]): T[] =>
    all
      .map((one) => ({ one, weight: rank(query, names(one)) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .map(({ one }) => one);
  const commands = best(listed(), (id) => namesOf(id, t(`name.${id}`), t(`group.${COMMANDS[id].group}`))).map(
    (id) => commandEntry(id, t, t(`group.${COMMANDS[id].group}`)),
  );
  const places = best(allPlaces(), ({ title, also = [] }) => [title, ...also]).slice(0, MOST_PLACES);
  return [
    ...group(
      t('palette.commands'),
      commands.filter(({ disabled }) => !disabled),
    ),
    ...group(
      t('palette.places'),
      places.map((place) => placeEntry(place, t)),
    ),
    ...group(
      t('palette.other'),
      commands.filter(({ disabled }) => disabled),
    ),
  ];
}
