import { GIVEN_ID, type Snapshot, type TableName, tableIn } from '../model/index.ts';

export type AnyRecord = { readonly id: string };
export type KnownRecords = ReadonlyMap<string, AnyRecord>;

type Loose = Readonly<Record<string, unknown>>;

/**
 * The records of a table, in order, by what they are known by on both sides of a comparison: their ids. Files may leave
 * out the ids of measures and waivers, so where `other` has no record of that id, they are known by what they are of.
 */
export function knownRecords(snapshot: Snapshot, table: TableName, other: Snapshot): KnownRecords {
  const records = tableIn(snapshot, table).list;
  if (table !== 'measures' && table !== 'waivers')
    return new Map(records.map((record) => [record.id, record]));
  const shared = tableIn(other, table);
  const counts = new Map<string, number>();
  return new Map(
    records.map((record) => {
      if (!record.id.startsWith(GIVEN_ID) && shared.has(record.id)) return [record.id, record];
      const nature = `${GIVEN_ID}${natureOf(record as unknown as Loose)}`;
      const count = counts.get(nature) ?? 0;
      counts.set(nature, count + 1);
      return [count === 0 ? nature : `${nature}|${count}`, record];
    }),
  );
}

const natureOf = ({ metric, card, step, rule, where }: Loose): string =>
  JSON.stringify(rule === undefined ? [metric, card, step] : [rule, where]);
