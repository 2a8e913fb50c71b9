import { LIBRARY_TABLES, type LibrarySnapshot, type LibraryTable } from '../model/index.ts';
import type { Register, RegisterTable } from './tree/block.ts';
import type { Handbook } from './tree/handbook.ts';
import { blocksBelow } from './tree/walk.ts';

export const REGISTERS: readonly RegisterTable[] = ['slas', 'scripts', 'authorities', 'terms'];

interface Named {
  readonly id: string;
}
export type Library = Pick<LibrarySnapshot, LibraryTable>;

/** The registers' records, and the names of those that they refer to, each once, as far as a library's rows need them. */
export function libraryOf(handbook: Handbook): Library {
  const found = Object.fromEntries(
    LIBRARY_TABLES.map((table) => [table, new Map<string, Named>()]),
  ) as Record<LibraryTable, Map<string, Named>>;
  const registers = [...blocksBelow(handbook.children)].filter(
    (block): block is Register => block.type === 'register',
  );
  for (const { table, records } of registers) {
    for (const { record } of records) if (!found[table].has(record.id)) found[table].set(record.id, record);
  }
  for (const { names } of registers) {
    for (const { table, id, name } of names) {
      // A record that only names stand for is in no sheet: registers have rows of their own alone.
      if (!found[table].has(id) && !REGISTERS.includes(table as RegisterTable))
        found[table].set(id, { id, name } as Named);
    }
  }
  return Object.fromEntries(
    LIBRARY_TABLES.map((table) => {
      const records = found[table];
      const read = {
        list: [...records.values()],
        size: records.size,
        get: (id: string) => records.get(id),
        has: (id: string) => records.has(id),
        orderOf: () => '',
      };
      return [table, read];
    }),
  ) as unknown as Library;
}
