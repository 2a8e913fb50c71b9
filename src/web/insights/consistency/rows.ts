import {
  ASPECTS,
  type Aspect,
  type ConsistencyCell,
  type ConsistencyRow,
  type Difference,
  differenceRule,
  servesTier,
} from '../../../core/analysis/index.ts';
import type { Command, Snapshot, Waiver } from '../../../core/model/index.ts';

/** `all` for customers of every tier. */
export type TierChoice = string | 'all';

/** The differences that customers of a tier meet. Where nothing is told apart for them they are like those of no tier. */
export function differencesFor(row: ConsistencyRow, tier: TierChoice): readonly Difference[] {
  if (tier === 'all') return row.differences;
  const own = row.tiers.includes(tier) ? tier : null;
  return row.differences.filter(({ tiers }) => tiers.includes(own));
}

/** Situations with something to compare stand before those that one channel alone serves. */
export const comparedFirst = (rows: readonly ConsistencyRow[]): readonly ConsistencyRow[] =>
  rows.toSorted((a, b) => Number(a.cells.length < 2) - Number(b.cells.length < 2));

/** The standards of a cell that are for customers of a tier. */
export function heldFor(
  { library }: Snapshot,
  cell: ConsistencyCell,
  aspect: Aspect,
  tier: TierChoice,
): readonly string[] {
  if (tier === 'all' || aspect === 'authority' || aspect === 'system') return cell[aspect];
  const table = aspect === 'promise' ? library.slas : library.scripts;
  return cell[aspect].filter((id) => servesTier(table.get(id) ?? {}, tier));
}

/** The aspects that some channel of the row has something of. */
export const aspectsOf = ({ cells }: ConsistencyRow): readonly Aspect[] =>
  ASPECTS.filter((aspect) => cells.some((cell) => cell[aspect].length > 0));

/** The channels that serve any situation, in the order of the library. */
export function channelsOf({ library }: Snapshot, rows: readonly ConsistencyRow[]): readonly string[] {
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ channel }) => channel)));
  const known = library.channels.list.map(({ id }) => id).filter((id) => used.has(id));
  return [...known, ...[...used].filter((id) => !library.channels.has(id))];
}

type Signed = Pick<Waiver, 'reason' | 'by' | 'at'>;

/** One waiver for each conflict that nobody has answered for yet. */
export function signOff({ aspect, unsigned }: Difference, signed: Signed, newId: () => string): Command {
  return {
    type: 'records.add',
    records: unsigned.map((where) => ({
      table: 'waivers',
      record: {
        id: newId(),
        rule: differenceRule(aspect),
        where: where.map(({ type, id }) => ({ type, id })),
        ...signed,
      },
      before: null,
    })),
  };
}

/** The waivers that sign this row's difference off, and nothing beyond the row. */
export function waiversOf(
  { waivers }: Snapshot,
  row: ConsistencyRow,
  { aspect }: Difference,
): readonly Waiver[] {
  const own = new Set(row.cells.flatMap(({ cards, promise }) => [...cards, ...promise]));
  return waivers.list.filter(
    ({ rule, where }) => rule === differenceRule(aspect) && where.every(({ id }) => own.has(id)),
  );
}
