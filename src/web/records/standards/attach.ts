import { STANDARD_TABLES, type StandardTable, timeWords } from '../../../core/analysis/index.ts';
import { type Json, newId, parseDuration, remember } from '../../../core/base/index.ts';
import { type Card, type Command, type Snapshot, type Table, tableIn } from '../../../core/model/index.ts';
import { type NewRecord, newLibraryRecord } from '../form/new-record.ts';
import type { Words } from '../words.ts';

/** Commands that are undone together, and the standard that they make. */
export interface Made {
  readonly id: string;
  readonly commands: readonly Command[];
}

const setList = (card: Card, table: StandardTable, ids: readonly string[]): Command => ({
  type: 'records.set',
  targets: [{ table: 'cards', id: card.id }],
  patch: { [table]: [...ids] },
});

export const attach = (card: Card, table: StandardTable, id: string): Command =>
  setList(card, table, [...card[table].filter((one) => one !== id), id]);

export const detach = (card: Card, table: StandardTable, id: string): Command =>
  setList(
    card,
    table,
    card[table].filter((one) => one !== id),
  );

/** "Solved within 24 h" says its own target. */
function targetIn(name: string) {
  const whole = parseDuration(name.trim());
  if (whole) return whole;
  const [said] = timeWords(name).flatMap((word) => (word.kind === 'duration' ? [word.duration] : []));
  return said ?? null;
}

type Fields = Readonly<Record<string, Json>>;

const given = (fields: Readonly<Record<string, Json | null | undefined>>): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] != null && entry[1] !== ''),
  );

const PREFILLED: Readonly<Record<StandardTable, (card: Card, name: string) => Fields>> = {
  slas: ({ channel, situation }, name) => {
    const target = targetIn(name);
    return given({ channel, situation, target: target && { amount: target.amount, unit: target.unit } });
  },
  scripts: ({ channel, situation }) => given({ channels: channel ? [channel] : [], situation }),
  authorities: ({ situation }, name) => given({ situation: name.trim() || situation }),
};

/** A new standard for this card: its channel, its situation, its owner, and what the typed name says. */
export function makeFor(card: Card, table: StandardTable, name: string, snapshot: Snapshot, t: Words): Made {
  const { id, command }: NewRecord = newLibraryRecord(table, name, snapshot, t, {
    role: card.owner,
    fields: PREFILLED[table](card, name),
  });
  return { id, commands: [command, setList(card, table, [...card[table], id])] };
}

const holders = remember((cards: Table<Card>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const card of cards.list) {
    for (const table of STANDARD_TABLES) {
      for (const id of new Set(card[table])) {
        const key = `${table}:${id}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
});

/** How many cards of this journey share a standard. */
export const sharedBy = ({ cards }: Snapshot, table: StandardTable, id: string): number =>
  holders(cards).get(`${table}:${id}`) ?? 0;

/** A copy of a standard for one card alone, in the place of the shared one; `rename` names it. */
export function copyFor(
  card: Card,
  table: StandardTable,
  shared: string,
  snapshot: Snapshot,
  rename: (name: string) => string,
): Made | null {
  const { list } = tableIn(snapshot, table);
  const at = list.findIndex(({ id }) => id === shared);
  const original = list[at] as Readonly<Record<string, unknown>> | undefined;
  if (!original) return null;
  const id = newId();
  const { name, lines } = original;
  const record = {
    ...(structuredClone(original) as Record<string, Json>),
    id,
    ...(typeof name === 'string' && { name: rename(name) }),
    ...(Array.isArray(lines) && { lines: lines.map(withoutPlace) }),
  };
  return {
    id,
    commands: [
      { type: 'records.add', records: [{ table, record, before: list[at + 1]?.id ?? null }] },
      setList(
        card,
        table,
        card[table].map((one) => (one === shared ? id : one)),
      ),
    ],
  };
}

/** Lines get their places anew. */
const withoutPlace = ({ orderKey: _, ...line }: Record<string, Json>): Json => ({ ...line, id: newId() });
