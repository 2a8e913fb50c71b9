import { diffText, type Json, newId, samePlain } from '../base/index.ts';
import {
  type Command,
  FEELING_OWN_ID,
  isGivenId,
  isLibraryTable,
  isMapTable,
  JOURNEY_PROSE,
  MAP_TABLES,
  type MapTable,
  planCommand,
  referencedIds,
  type Snapshot,
  TABLES,
  type TableName,
  tableIn,
} from '../model/index.ts';
import { type ComparedTable, type Difference, subjectOf } from './difference.ts';
import { comparableFields, fieldValue, placeFields, placeOf } from './fields.ts';
import { type AnyRecord, type KnownRecords, type RecordsAcross, recordsAcross } from './records-across.ts';

export interface Bringing {
  /** Each is to be planned on what those before it have made; all of them are one change. */
  readonly commands: readonly Command[];
  /** What was not chosen but has to come too: the step on which a card stands, the standard that it names. */
  readonly needed: readonly { readonly table: TableName; readonly id: string }[];
  /** What can't come: its place is gone there too. */
  readonly left: readonly Difference[];
}

type Fields = Readonly<Record<string, Json>>;

/**
 * The commands that bring chosen differences from one journey into another. They write what `from` says now: a text that
 * differs only here and there is changed there alone, so that a colleague's caret stays where it is.
 * @param chosen differences whose later side is `from`
 * @param base with which `from` was compared, where that was not `into`
 */
export function bringOver(
  into: Snapshot,
  from: Snapshot,
  chosen: readonly Difference[],
  { base, makeId = newId }: { readonly base?: Snapshot; readonly makeId?: () => string } = {},
): Bringing {
  const known = recordsAcross(base ? [base, from, into] : [into, from]);
  return new Bringer(into, from, known, makeId).bring(chosen);
}

class Bringer {
  private readonly into: Snapshot;
  private readonly from: Snapshot;
  private readonly known: RecordsAcross;
  private readonly makeId: () => string;
  /** What comes anew, by table. */
  private readonly coming = new Map<TableName, Set<string>>();
  private readonly needed: { table: TableName; id: string }[] = [];
  private readonly left: Difference[] = [];
  /** What goes with something that goes, and can't be kept. */
  private readonly lost = new Set<string>();
  private chosen: ReadonlySet<string> = new Set();
  private readonly moving = new Map<MapTable, Set<string>>();

  constructor(into: Snapshot, from: Snapshot, known: RecordsAcross, makeId: () => string) {
    this.into = into;
    this.from = from;
    this.known = known;
    this.makeId = makeId;
  }

  bring(chosen: readonly Difference[]): Bringing {
    const fields: { table: ComparedTable; id: string; field: string }[] = [];
    this.chosen = new Set(chosen.map(subjectOf));
    const removals = chosen.flatMap(({ kind, table, id }) => {
      if (kind !== 'removed' || !isMapTable(table)) return [];
      const record = this.recordsThere(table).get(id);
      return record ? [{ table, id: record.id }] : [];
    });
    this.saveFromGoing(removals);
    for (const difference of chosen) {
      const { table, id } = difference;
      if (table === 'journey') {
        if (difference.kind === 'changed') fields.push({ table, id, field: difference.field });
        continue;
      }
      if (!isMapTable(table) || difference.kind === 'removed') continue;
      if (!this.mayCome(table, id, new Set())) {
        this.left.push(difference);
        continue;
      }
      this.require(table, id);
      const known = this.recordsThere(table).get(id);
      if (!known) continue;
      if (difference.kind === 'moved') this.move(table, id);
      else if (difference.kind === 'changed') {
        this.requireNamed(table, id, difference.field);
        fields.push({ table, id, field: difference.field });
      } else {
        // Both have made it: what it says there is what was chosen.
        if (!samePlain(placeOf(table, known), placeOf(table, difference.record))) this.move(table, id);
        for (const field of comparableFields(table, known, difference.record)) {
          this.requireNamed(table, id, field);
          fields.push({ table, id, field });
        }
      }
    }
    return {
      commands: [
        ...this.additions(),
        ...[...this.moving].flatMap(([table, ids]) => this.movesOf(table, ids)),
        ...this.changesOf(fields),
        ...(removals.length > 0 ? [{ type: 'records.remove' as const, records: removals }] : []),
      ],
      needed: this.needed,
      left: this.left,
    };
  }

  /**
   * What was put here into something that goes, and has another place there, goes back to that place. What has none is
   * lost with it, and nothing can be brought to it.
   */
  private saveFromGoing(removals: readonly { table: MapTable; id: string }[]): void {
    if (removals.length === 0) return;
    const plan = planCommand({ type: 'records.remove', records: [...removals] }, this.into);
    if (!plan.ok) return;
    const going = new Set(removals.map(({ table, id }) => `${table}:${id}`));
    for (const operation of plan.value) {
      if (operation.op !== 'remove' || !isMapTable(operation.table)) continue;
      const { table, id } = operation;
      const [known, record] = [this.recordsThere(table).get(id), this.recordsHere(table).get(id)];
      if (going.has(`${table}:${id}`) || !known || !record) continue;
      if (!this.mayCome(table, id, new Set())) this.lost.add(`${table}:${id}`);
      else if (!samePlain(placeOf(table, known), placeOf(table, record))) {
        this.require(table, id);
        this.move(table, id);
      }
    }
  }

  private move(table: MapTable, id: string): void {
    this.requireNamed(table, id);
    this.moving.set(table, (this.moving.get(table) ?? new Set()).add(id));
  }

  private recordsThere(table: MapTable): KnownRecords {
    return this.known(this.into, table);
  }

  private recordsHere(table: MapTable): KnownRecords {
    return this.known(this.from, table);
  }

  /** Whether all that it stands on in the map is on one of the sides. */
  private mayCome(table: MapTable, id: string, seen: Set<string>): boolean {
    const record = this.recordsHere(table).get(id);
    if (!record || this.lost.has(`${table}:${id}`)) return false;
    if (seen.has(`${table}:${id}`)) return true;
    seen.add(`${table}:${id}`);
    return TABLES[table].references.every(({ path, to }) => {
      if (!isMapTable(to)) return true;
      return referencedIds(record, { path, to }).every(
        ({ id: other }) =>
          !this.lost.has(`${to}:${other}`) &&
          (tableIn(this.into, to).has(other) || this.mayCome(to, other, seen)),
      );
    });
  }

  private require(table: TableName, id: string): void {
    const coming = this.coming.get(table) ?? new Set();
    this.coming.set(table, coming);
    const there = isMapTable(table) ? this.recordsThere(table).has(id) : tableIn(this.into, table).has(id);
    const record = isMapTable(table) ? this.recordsHere(table).get(id) : tableIn(this.from, table).get(id);
    if (there || coming.has(id) || !record) return;
    coming.add(id);
    if (!this.chosen.has(`${table}:${id}`)) this.needed.push({ table, id });
    this.requireAll(table, record);
  }

  private requireAll(table: TableName, record: AnyRecord, field?: string): void {
    for (const reference of TABLES[table].references) {
      if (field !== undefined && reference.path.replace(/\[\].*$/, '') !== field) continue;
      for (const { id } of referencedIds(record, reference)) this.require(reference.to, id);
    }
  }

  /** What the place of a record, or one of its fields, names. */
  private requireNamed(table: MapTable, id: string, field?: string): void {
    const record = this.recordsHere(table).get(id);
    if (!record) return;
    for (const key of field === undefined ? placeFields(table) : [field]) this.requireAll(table, record, key);
  }

  /** All that is new at once: they may name one another. */
  private additions(): Command[] {
    const library = [...this.coming].flatMap(([table, ids]) =>
      isLibraryTable(table)
        ? [...ids].map((id) => ({
            table,
            record: fieldsOf(table, tableIn(this.from, table).get(id)),
            before: null,
          }))
        : [],
    );
    const map = MAP_TABLES.flatMap((table) => {
      const ids = this.coming.get(table);
      return ids && ids.size > 0 ? this.additionsTo(table, ids) : [];
    });
    const records = [...library, ...map];
    return records.length > 0 ? [{ type: 'records.add', records }] : [];
  }

  /** Each before the next of its neighbours that stands there already, and stays where it is. */
  private additionsTo(table: MapTable, ids: ReadonlySet<string>) {
    const next = new Map<string, string>();
    const records = [...this.recordsHere(table)].reverse().flatMap(([id, record]) => {
      const place = placeOf(table, record);
      const key = JSON.stringify(place);
      const known = this.recordsThere(table).get(id);
      if (known && !this.moving.get(table)?.has(id) && samePlain(placeOf(table, known), place)) {
        next.set(key, known.id);
      }
      if (!ids.has(id)) return [];
      const own = isGivenId(table, record.id) ? { id: this.makeId() } : {};
      return [{ table, record: { ...fieldsOf(table, record), ...own }, before: next.get(key) ?? null }];
    });
    return records.reverse();
  }

  /** From the last of each place to its first, so that each one's neighbour stands already. */
  private movesOf(table: MapTable, ids: ReadonlySet<string>): Command[] {
    const there = this.recordsThere(table);
    const coming = this.coming.get(table);
    const next = new Map<string, string | null>();
    const commands: (Command & { type: 'records.move' })[] = [];
    for (const [id, record] of [...this.recordsHere(table)].reverse()) {
      const known = there.get(id);
      const place = placeOf(table, record);
      const key = JSON.stringify(place);
      if (known && ids.has(id)) {
        commands.push({
          type: 'records.move',
          table,
          ids: [known.id],
          place: Object.fromEntries(
            placeFields(table).map((field) => [field, (place[field] as string | undefined) ?? null]),
          ),
          before: next.get(key) ?? null,
        });
        next.set(key, known.id);
      } else if (coming?.has(id) || (known && samePlain(placeOf(table, known), place))) {
        next.set(key, known?.id ?? id);
      }
    }
    return commands;
  }

  private changesOf(fields: readonly { table: ComparedTable; id: string; field: string }[]): Command[] {
    const bySubject = Map.groupBy(fields, ({ table, id }) => `${table}:${id}`);
    return [...bySubject.values()].flatMap((group) => {
      const { table, id } = group[0] as (typeof fields)[number];
      return this.changesTo(table, id, new Set(group.map(({ field }) => field)));
    });
  }

  private changesTo(table: ComparedTable, id: string, fields: ReadonlySet<string>): Command[] {
    const known = table === 'journey' ? this.into.journey : this.recordsThere(table as MapTable).get(id);
    const record = table === 'journey' ? this.from.journey : this.recordsHere(table as MapTable).get(id);
    if (!known || !record) return [];
    const target = { table, id: known.id };
    const prose: readonly string[] = table === 'journey' ? JOURNEY_PROSE : TABLES[table].prose;
    const out = new Set(['id', ...placeFields(table), ...(table === 'feelings' ? ['persona', 'step'] : [])]);
    const patch: Record<string, Json> = {};
    const commands: Command[] = [];
    for (const field of fields) {
      if (out.has(field)) continue;
      const [was, is] = [fieldValue(table, known, field), fieldValue(table, record, field)];
      if (samePlain(was, is)) continue;
      if (prose.includes(field)) {
        const splice = diffText(String(was ?? ''), String(is ?? ''));
        if (splice) commands.push({ type: 'text.splice', target, key: field, ...splice });
      } else patch[field] = (is ?? null) as Json;
    }
    if (Object.keys(patch).length > 0) commands.unshift({ type: 'records.set', targets: [target], patch });
    return commands;
  }
}

/** A record as it is added: without what the document makes of it on reading. */
function fieldsOf(table: TableName, record: object | undefined): Fields {
  const { id, ...rest } = (record ?? {}) as Record<string, Json>;
  if (table === 'feelings') {
    const { [FEELING_OWN_ID]: _, ...feeling } = rest;
    return feeling;
  }
  const own = { id: id as string, ...rest };
  return table === 'scripts' ? { ...own, lines: fieldValue(table, own, 'lines') as Json } : own;
}
