import { samePlain } from '../base/index.ts';
import { LIBRARY_TABLES, MAP_TABLES, type Snapshot, type TableName } from '../model/index.ts';
import { type ComparedTable, type Difference, differenceKey } from './difference.ts';
import { comparableFields, fieldValue, placeOf } from './fields.ts';
import { type AnyRecord, type KnownRecords, type RecordsAcross, recordsAcross } from './records-across.ts';
import { shifted } from './shifted.ts';

/**
 * What turns one journey's map into another's, by record and field. Records are matched by id. Empty for the same map;
 * the order of records that nobody sees in an order (links, feelings, actions, measures, waivers) doesn't count.
 * @param known what the records are known by, where more sides than these two are compared
 */
export function compareMaps(
  before: Snapshot,
  after: Snapshot,
  known: RecordsAcross = recordsAcross([before, after]),
): readonly Difference[] {
  if (before === after) return [];
  return [
    ...changedFields('journey', '', before.journey, after.journey),
    ...MAP_TABLES.flatMap((table) => compareTable(table, known(before, table), known(after, table))),
  ];
}

function compareTable(table: TableName, old: KnownRecords, now: KnownRecords): Difference[] {
  const order = shifted(table, old, now);
  const differences: Difference[] = [];
  for (const [id, record] of old) {
    if (!now.has(id))
      differences.push({
        kind: 'removed',
        key: differenceKey('removed', table, id),
        table,
        id,
        record: { ...record },
      });
  }
  for (const [id, record] of now) {
    const known = old.get(id);
    if (!known) {
      differences.push({
        kind: 'added',
        key: differenceKey('added', table, id),
        table,
        id,
        record: { ...record },
      });
      continue;
    }
    if (known === record && !order.has(id)) continue;
    const [from, to] = [placeOf(table, known), placeOf(table, record)];
    if (order.has(id) || !samePlain(from, to)) {
      differences.push({ kind: 'moved', key: differenceKey('moved', table, id), table, id, from, to });
    }
    differences.push(...changedFields(table, id, known, record));
  }
  return differences;
}

function changedFields(table: ComparedTable, id: string, before: object, after: object): Difference[] {
  if (before === after) return [];
  return comparableFields(table, before, after).flatMap((field): Difference[] => {
    const [was, is] = [fieldValue(table, before, field), fieldValue(table, after, field)];
    if (samePlain(was, is)) return [];
    return [
      {
        kind: 'changed',
        key: differenceKey('changed', table, id, field),
        table,
        id,
        field,
        before: was,
        after: is,
      },
    ];
  });
}

/**
 * What differs between the library records that both journeys know. A version holds only those that were in use, and
 * the library of now is the whole house's: that one side lacks a record says nothing.
 */
export function compareLibraries(before: Snapshot, after: Snapshot): readonly Difference[] {
  return LIBRARY_TABLES.flatMap((table) => {
    const now: { get(id: string): AnyRecord | undefined } = after.library[table];
    return (before.library[table].list as readonly AnyRecord[]).flatMap((record) => {
      const known = now.get(record.id);
      return known ? changedFields(table, record.id, record, known) : [];
    });
  });
}
