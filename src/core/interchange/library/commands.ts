import { diffText, type Json } from '../../base/index.ts';
import {
  type Command,
  type LibrarySnapshot,
  type LibraryTable,
  type Script,
  type ScriptLine,
  TABLES,
} from '../../model/index.ts';
import type { RowsPlan } from './plan.ts';

/** The commands that do what was planned, to be done together. */
export function planCommands({ added, changed }: RowsPlan, library: LibrarySnapshot): Command[] {
  const add: Command[] =
    added.length === 0
      ? []
      : [
          {
            type: 'records.add',
            records: added.map(({ table, record }) => ({ table, record: { ...record } })),
          },
        ];
  return [...add, ...changed.flatMap(({ table, id, patch }) => patchCommands(table, id, patch, library))];
}

type Line = Pick<ScriptLine, 'id' | 'part' | 'text'>;

/** Sets fields of one record as each of them may be changed: prose and lines merge with what others type. */
export function patchCommands(
  table: LibraryTable,
  id: string,
  patch: Readonly<Record<string, Json | null>>,
  library: LibrarySnapshot,
): Command[] {
  const target = { table, id };
  const record = library[table].get(id) as Readonly<Record<string, unknown>> | undefined;
  const facts: Record<string, Json | null> = {};
  const commands: Command[] = [];
  for (const [key, value] of Object.entries(patch)) {
    if (table === 'scripts' && key === 'lines') {
      commands.push(
        ...lineCommands(record as Script | undefined, (value ?? []) as unknown as readonly Line[]),
      );
    } else if (TABLES[table].prose.includes(key)) {
      const before = typeof record?.[key] === 'string' ? record[key] : '';
      const splice = diffText(before, typeof value === 'string' ? value : '');
      if (splice) commands.push({ type: 'text.splice', target, key, ...splice });
    } else facts[key] = value;
  }
  if (Object.keys(facts).length > 0)
    commands.unshift({ type: 'records.set', targets: [target], patch: facts });
  return commands;
}

/** Line by line: what a line already says keeps its id, so that whoever types in it goes on. */
function lineCommands(script: Script | undefined, next: readonly Line[]): Command[] {
  if (!script) return [];
  const target = { table: 'scripts' as const, id: script.id };
  const commands: Command[] = [];
  const { lines } = script;
  for (let at = 0; at < Math.max(lines.length, next.length); at++) {
    const [old, line] = [lines[at], next[at]];
    if (old && !line) commands.push({ type: 'lines.remove', script: script.id, line: old.id });
    else if (line && !old) {
      const { id, part, text } = line;
      commands.push({ type: 'lines.add', script: script.id, line: { id, part, text } });
    } else if (old && line) {
      if (old.part !== line.part) {
        commands.push({ type: 'lines.set', script: script.id, line: old.id, part: line.part });
      }
      const splice = diffText(old.text, line.text);
      if (splice) commands.push({ type: 'text.splice', target, key: 'text', line: old.id, ...splice });
    }
  }
  return commands;
}
