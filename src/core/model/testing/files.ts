import {
  FILE_FORMAT,
  FILE_VERSION,
  feelingId,
  isMapTable,
  LIBRARY_TABLES,
  MAP_TABLES,
  type TableName,
} from '../index.ts';
import type { Rng } from './random.ts';
import { type Raw, randomRecord, unknownKeys } from './records.ts';

/** How many of each kind a random journey has at most. */
const SIZES: Partial<Record<TableName, number>> = { cards: 14, feelings: 8, links: 8, steps: 6, lanes: 5 };

/** Tables in the order in which their references can be filled. */
const ORDER: readonly TableName[] = [
  'personas',
  'channels',
  'tiers',
  'voices',
  'calendars',
  'roles',
  'slas',
  'scripts',
  'authorities',
  'terms',
  'stages',
  'steps',
  'lanes',
  'cards',
  'moments',
  'feelings',
  'links',
  'actions',
  'measures',
  'waivers',
];

/** A valid journey file as somebody else may have written it: defaults left out, unknown keys, lost records. */
export function randomFile(rng: Rng): Raw {
  const tables = new Map<TableName, Raw[]>();
  const ids = (table: TableName): string[] =>
    (tables.get(table) ?? []).flatMap((record) => (typeof record.id === 'string' ? [record.id] : []));
  const pairs = new Set<string>();
  for (const table of ORDER) {
    const records: Raw[] = [];
    tables.set(table, records);
    for (let left = rng.int((SIZES[table] ?? 4) + 1); left > 0; left--) {
      const id = (table === 'measures' || table === 'waivers') && rng.chance(0.6) ? '' : rng.id();
      const record = randomRecord(table, id, ids, rng);
      if (!record) continue;
      const pair = feelingId(String(record.persona), String(record.step));
      if (table === 'feelings' && pairs.has(pair)) continue;
      if (table === 'feelings') pairs.add(pair);
      records.push(record);
    }
  }
  const part = (names: readonly TableName[]): Raw =>
    Object.fromEntries(
      names
        .filter((table) => (tables.get(table) ?? []).length > 0 || rng.chance(0.5))
        .map((table) => [table, tables.get(table)]),
    );
  return {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    journey: { id: rng.id(), title: rng.text(12), personas: rng.some(ids('personas')), ...unknownKeys(rng) },
    ...part(MAP_TABLES),
    library: { ...part(LIBRARY_TABLES), ...(rng.chance(0.1) ? { rituals: [{ id: 'x' }] } : {}) },
    ...(rng.chance(0.3) ? { unplaced: rng.chance(0.2) ? {} : lostRecords(ids, rng) } : {}),
    ...Object.fromEntries(Object.entries(unknownKeys(rng)).map(([key, value]) => [`x${key}`, value])),
  };
}

/** Records whose place is gone, and one that hangs on them. */
function lostRecords(ids: (table: TableName) => string[], rng: Rng): Raw {
  const step = { id: rng.id(), stage: 'gone-stage', title: rng.text(5) };
  const gone = (table: TableName): string[] => (isMapTable(table) ? [`gone-${table}`] : ids(table));
  const lost = (table: TableName): Raw => randomRecord(table, rng.id(), gone, rng) as Raw;
  const card: Raw = { ...lost('cards'), step: step.id };
  const link = { ...lost('links'), from: card.id };
  const none = rng.chance(0.3) ? { feelings: [], rituals: [] } : {};
  return { steps: [step], cards: [card, lost('cards')], links: [link], moments: [lost('moments')], ...none };
}
