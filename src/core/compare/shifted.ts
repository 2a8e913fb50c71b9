import { keptInOrder } from '../base/index.ts';
import type { TableName } from '../model/index.ts';
import { placeFields } from './fields.ts';
import type { AnyRecord, KnownRecords } from './records-across.ts';

/** The tables whose order can be seen on the map. */
const ORDERED: ReadonlySet<TableName> = new Set(['stages', 'steps', 'lanes', 'cards', 'moments']);

const placeKey = (fields: readonly string[], record: AnyRecord): string =>
  fields.map((key) => (record as unknown as Record<string, unknown>)[key] ?? '').join('\n');

/** Of the records that stay in their place, the fewest that must have moved among their neighbours there. */
export function shifted(table: TableName, before: KnownRecords, after: KnownRecords): ReadonlySet<string> {
  if (!ORDERED.has(table)) return new Set();
  const fields = placeFields(table);
  const stays = (records: KnownRecords, others: KnownRecords): Map<string, string[]> => {
    const places = new Map<string, string[]>();
    for (const [id, record] of records) {
      const other = others.get(id);
      const place = placeKey(fields, record);
      if (!other || (other !== record && placeKey(fields, other) !== place)) continue;
      const ids = places.get(place);
      if (ids) ids.push(id);
      else places.set(place, [id]);
    }
    return places;
  };
  const was = stays(before, after);
  return new Set(
    [...stays(after, before)].flatMap(([place, ids]) => {
      const old = was.get(place) ?? [];
      if (ids.every((id, at) => id === old[at])) return [];
      const kept = keptInOrder(old, ids);
      return ids.filter((id) => !kept.has(id));
    }),
  );
}
