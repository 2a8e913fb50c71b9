import { GIVEN_ID, type Snapshot, type TableName, tableIn } from '../model/index.ts';

export type AnyRecord = { readonly id: string };
export type KnownRecords = ReadonlyMap<string, AnyRecord>;

/** The records of one side's table, in order, by what they are known by on all sides. */
export type RecordsAcross = (side: Snapshot, table: TableName) => KnownRecords;

/** What is one record, on the sides that have it. */
interface Known {
  readonly key: string;
  readonly bySide: (AnyRecord | undefined)[];
  /** How late the last side is that has it. */
  last: number;
}

/**
 * What the records of several sides of one comparison are known by: their ids. Files may leave out the ids of measures
 * and waivers, so those that have no id in common are known by what they are of. Where several are of the same, those
 * that say the same belong together, and then those that stand at the same place; what the earlier sides have in
 * common doesn't depend on what the last one says.
 * @param sides the earliest first: the one from which the others were begun
 */
export function recordsAcross(sides: readonly Snapshot[]): RecordsAcross {
  const found = new Map<TableName, readonly KnownRecords[]>();
  return (side, table) => {
    const ofTable =
      found.get(table) ??
      (table === 'measures' || table === 'waivers'
        ? matched(sides.map((one) => tableIn(one, table).list))
        : sides.map((one) => new Map(tableIn(one, table).list.map((record) => [record.id, record]))));
    found.set(table, ofTable);
    const records = ofTable[sides.indexOf(side)];
    if (!records) throw new Error('not a side of this comparison');
    return records;
  };
}

function matched(sides: readonly (readonly AnyRecord[])[]): readonly KnownRecords[] {
  const byId = new Map<string, Known>();
  const byNature = new Map<string, Known[]>();
  return sides.map((records, at) => {
    const known = new Map<AnyRecord, Known>();
    const join = (record: AnyRecord, one: Known): void => {
      one.bySide[at] = record;
      one.last = at;
      known.set(record, one);
    };
    for (const record of records) {
      const same = hasOwnId(record) ? byId.get(record.id) : undefined;
      if (same && !same.bySide[at]) join(record, same);
    }
    const others = records.filter((record) => !known.has(record));
    for (const [nature, group] of Map.groupBy(others, natureOf)) {
      const ones = byNature.get(nature) ?? [];
      byNature.set(nature, ones);
      pair(group, ones, at, join);
      for (const record of group) {
        if (known.has(record)) continue;
        const key = ones.length === 0 ? nature : `${nature}|${ones.length}`;
        const one: Known = { key, bySide: [], last: at };
        ones.push(one);
        join(record, one);
      }
    }
    for (const [record, one] of known) if (hasOwnId(record)) byId.set(record.id, one);
    return new Map(records.map((record) => [(known.get(record) as Known).key, record]));
  });
}

/** Joins records of one side to what the sides before it have, each to one of the same nature that this side lacks. */
function pair(
  records: readonly AnyRecord[],
  ones: readonly Known[],
  at: number,
  join: (record: AnyRecord, one: Known) => void,
): void {
  const open = new Set(ones);
  const left = new Set(records);
  const pass = (
    some: (record: AnyRecord) => boolean,
    with_: (one: Known) => boolean,
    keyOf: (record: AnyRecord) => string,
  ): void => {
    const waiting = Map.groupBy([...open].filter(with_), (one) => keyOf(one.bySide[one.last] as AnyRecord));
    for (const record of [...left].filter(some)) {
      const one = waiting.get(keyOf(record))?.shift();
      if (!one) continue;
      join(record, one);
      open.delete(one);
      left.delete(record);
    }
  };
  const passes = (
    mayJoin: (one: Known, own: boolean) => boolean,
    keyOf: (record: AnyRecord) => string,
  ): void => {
    for (const when of [({ last }: Known) => last === at - 1, () => true]) {
      for (const own of [false, true])
        pass(
          (record) => hasOwnId(record) === own,
          (one) => when(one) && mayJoin(one, own),
          keyOf,
        );
    }
  };
  // Where the first side has given it an id of its own, another id of somebody's own is another record.
  passes(({ bySide: [first] }, own) => !(own && first && hasOwnId(first)), contentOf);
  passes(
    (_, own) => !own,
    ({ id }) => id,
  );
  passes(
    ({ bySide: [first] }, own) => !(own && first),
    () => '',
  );
}

const hasOwnId = ({ id }: AnyRecord): boolean => !id.startsWith(GIVEN_ID);

type Loose = Readonly<Record<string, unknown>>;

const natureOf = (record: AnyRecord): string => {
  const { metric, card, step, rule, where } = record as unknown as Loose;
  return `${GIVEN_ID}${JSON.stringify(rule === undefined ? [metric, card, step] : [rule, where])}`;
};

const contentOf = ({ id: _, ...content }: AnyRecord): string => JSON.stringify(content);
