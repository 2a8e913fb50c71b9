import { cutsCharacter } from '../../base/index.ts';
import {
  COMMAND_TYPES,
  type Command,
  type CommandType,
  LIBRARY_TABLES,
  LINE_PARTS,
  MAP_TABLES,
  type Snapshot,
  TABLES,
  type TableName,
  tableIn,
  textAt,
} from '../index.ts';
import type { Rng } from './random.ts';
import { randomRecord } from './records.ts';

const ALL_TABLES: readonly TableName[] = [...MAP_TABLES, ...LIBRARY_TABLES];

/** A random command that means something on this snapshot; null when there is nothing of its kind to do. */
export function randomCommand(snapshot: Snapshot, rng: Rng, type?: CommandType): Command | null {
  return MAKERS[type ?? rng.pick(WEIGHTED)](snapshot, rng);
}

const WEIGHTED: readonly CommandType[] = [
  ...COMMAND_TYPES,
  'records.add',
  'records.add',
  'records.move',
  'records.move',
  'records.set',
  'text.splice',
  'text.splice',
];

const idsIn = (snapshot: Snapshot, table: TableName): string[] =>
  tableIn(snapshot, table).list.map((record) => record.id);

/** Cards and moments come up more often than the rest. */
const anyTable = (rng: Rng): TableName =>
  rng.chance(0.4) ? rng.pick(['cards', 'moments', 'steps', 'lanes'] as const) : rng.pick(ALL_TABLES);

const anyBefore = (ids: readonly string[], rng: Rng): string | null =>
  ids.length > 0 && rng.chance(0.6) ? rng.pick(ids) : null;

type Maker = (snapshot: Snapshot, rng: Rng) => Command | null;

const addRecords: Maker = (snapshot, rng) => {
  const table = anyTable(rng);
  const made = Array.from({ length: 1 + rng.int(3) }, () =>
    randomRecord(table, rng.id(), (of) => idsIn(snapshot, of), rng),
  );
  const records = made.filter((record) => record !== null);
  if (records.length === 0) return null;
  const before = anyBefore(idsIn(snapshot, table), rng);
  const first = table === 'feelings' ? records.slice(0, 1) : records;
  return {
    type: 'records.add',
    records: first.map((record) => ({ table, record: record as never, before })),
  };
};

const setFacts: Maker = (snapshot, rng) => {
  if (rng.chance(0.1)) {
    const target = { table: 'journey' as const, id: snapshot.journey.id };
    return { type: 'records.set', targets: [target], patch: { view: rng.pick(['current', 'future']) } };
  }
  const table = anyTable(rng);
  const ids = rng.some(idsIn(snapshot, table), 0.3);
  if (ids.length === 0) return null;
  const { prose, place } = TABLES[table];
  const model = randomRecord(table, 'x', (of) => idsIn(snapshot, of), rng) ?? {};
  const fixed = ['id', 'persona', 'step', 'lines', ...prose, ...place];
  const patch = Object.fromEntries(Object.entries(model).filter(([key]) => !fixed.includes(key)));
  const optional = { cards: 'duration', slas: 'tier', actions: 'due', links: 'handoff' }[table as string];
  const taken = optional && rng.chance(0.5) ? { [optional]: null } : {};
  return {
    type: 'records.set',
    targets: ids.map((id) => ({ table, id })),
    patch: { ...patch, ...taken } as never,
  };
};

const moveRecords: Maker = (snapshot, rng) => {
  const table = anyTable(rng);
  const ids = idsIn(snapshot, table);
  const moving = rng.some(ids, 0.3);
  if (moving.length === 0) return null;
  const place = Object.fromEntries(
    TABLES[table].references
      .filter((reference) => TABLES[table].place.includes(reference.path))
      .filter(() => rng.chance(0.5))
      .flatMap((reference): Array<[string, string | null]> => {
        if (reference.path === 'card' && rng.chance(0.3)) return [['card', null]];
        const places = idsIn(snapshot, reference.to);
        return places.length > 0 ? [[reference.path, rng.pick(places)]] : [];
      }),
  );
  return { type: 'records.move', table, ids: moving, place, before: anyBefore(ids, rng) };
};

const removeRecords: Maker = (snapshot, rng) => {
  const table = anyTable(rng);
  const ids = rng.some(idsIn(snapshot, table), 0.15);
  if (ids.length === 0) return null;
  return { type: 'records.remove', records: ids.map((id) => ({ table, id })) };
};

const spliceText: Maker = (snapshot, rng) => {
  const fields = ALL_TABLES.flatMap((table) => TABLES[table].prose.map((key) => ({ table, key })));
  const { table, key } = rng.chance(0.4) ? { table: 'cards' as const, key: 'title' } : rng.pick(fields);
  const ids = idsIn(snapshot, table);
  const target =
    rng.chance(0.1) || ids.length === 0
      ? { table: 'journey' as const, id: snapshot.journey.id }
      : { table, id: rng.pick(ids) };
  const field = target.table === 'journey' ? rng.pick(['title', 'summary']) : key;
  return spliceAt(target, field, textAt(snapshot, target, field) ?? '', rng);
};

function spliceAt(target: { table: TableName | 'journey'; id: string }, key: string, text: string, rng: Rng) {
  const whole = (at: number) => (cutsCharacter(text, at) ? at + 1 : at);
  const index = whole(rng.int(text.length + 1));
  const end = whole(Math.min(text.length, index + rng.int(4)));
  return { type: 'text.splice' as const, target, key, index, remove: end - index, insert: rng.text(3) };
}

/** A script with lines, and one of them. */
function anyLine(snapshot: Snapshot, rng: Rng): { script: string; line: string; lines: string[] } | null {
  const scripts = snapshot.library.scripts.list.filter((script) => script.lines.length > 0);
  if (scripts.length === 0) return null;
  const script = rng.pick(scripts);
  const lines = script.lines.map((line) => line.id);
  return { script: script.id, line: rng.pick(lines), lines };
}

const MAKERS: Readonly<Record<CommandType, Maker>> = {
  'records.add': addRecords,
  'records.set': setFacts,
  'records.move': moveRecords,
  'records.remove': removeRecords,
  'text.splice': (snapshot, rng) => {
    const line = rng.chance(0.2) ? anyLine(snapshot, rng) : null;
    if (!line) return spliceText(snapshot, rng);
    const target = { table: 'scripts' as const, id: line.script };
    const text = textAt(snapshot, target, 'text', line.line) ?? '';
    return { ...spliceAt(target, 'text', text, rng), line: line.line };
  },
  'feelings.set': (snapshot, rng) => {
    const personas = idsIn(snapshot, 'personas');
    const steps = idsIn(snapshot, 'steps');
    if (personas.length === 0 || steps.length === 0) return null;
    return {
      type: 'feelings.set',
      persona: rng.pick(personas),
      step: rng.pick(steps),
      score: rng.int(11) - 5,
    };
  },
  'lines.add': (snapshot, rng) => {
    const scripts = snapshot.library.scripts.list;
    if (scripts.length === 0) return null;
    const script = rng.pick(scripts);
    const line = { id: rng.id(), part: rng.pick(LINE_PARTS), text: rng.text(9) };
    return {
      type: 'lines.add',
      script: script.id,
      line,
      before: anyBefore(
        script.lines.map(({ id }) => id),
        rng,
      ),
    };
  },
  'lines.set': (snapshot, rng) => {
    const found = anyLine(snapshot, rng);
    return found && { type: 'lines.set', script: found.script, line: found.line, part: rng.pick(LINE_PARTS) };
  },
  'lines.move': (snapshot, rng) => {
    const found = anyLine(snapshot, rng);
    if (!found) return null;
    return {
      type: 'lines.move',
      script: found.script,
      line: found.line,
      before: anyBefore(found.lines, rng),
    };
  },
  'lines.remove': (snapshot, rng) => {
    const found = anyLine(snapshot, rng);
    return found && { type: 'lines.remove', script: found.script, line: found.line };
  },
};
