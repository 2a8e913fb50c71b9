import type { CommandId } from '../../commands/index.ts';
import { COMMAND_WORDS } from '../../commands/words.ts';
import { SYNONYMS } from './synonyms.ts';

/** The names by which a command is found: the reader's, the other language's, its heading's, and what other tools call it. */
export function namesOf(id: CommandId, name: string, group: string): readonly string[] {
  const { en, 'zh-CN': zh } = COMMAND_WORDS;
  return [name, en[`name.${id}`], zh[`name.${id}`], group, ...(SYNONYMS[id] ?? [])];
}
