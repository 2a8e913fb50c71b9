import {
  type Changed,
  cardsByLibraryRecord,
  type Difference,
  type Moved,
} from '../../../core/compare/index.ts';
import { isLibraryTable, type Snapshot, tableIn } from '../../../core/model/index.ts';
import { recordName } from '../../records/index.ts';
import type { Entry } from './entries.ts';
import { type Context, fieldName, sayValue } from './say-value.ts';

/** What a record is called, as it is now or was. */
export function entryName({ table, id, differences }: Entry, { snapshot, wording }: Context): string {
  if (table === 'journey') return snapshot.journey.title.trim() || wording.t('name.untitled');
  const [first] = differences;
  const own = first && 'record' in first ? String(first.record.id) : id;
  return recordName(snapshot, table, tableIn(snapshot, table).has(id) ? id : own, wording);
}

export function fieldLabel({ table, id, field }: Changed, { snapshot, wording }: Context): string {
  const record = table === 'journey' ? snapshot.journey : tableIn(snapshot, table).get(id);
  return fieldName(table, field, record, wording);
}

/** Where a record stood and stands: "Arrival › Check in · Touchpoints". */
export function placeWords(
  { from, to }: Moved,
  { snapshot, wording }: Context,
): { from: string; to: string } {
  const say = ({ stage, step, lane, card }: Readonly<Record<string, unknown>>): string => {
    const name = (table: 'stages' | 'steps' | 'lanes' | 'cards', id: unknown) =>
      typeof id === 'string' ? recordName(snapshot, table, id, wording) : '';
    const above = typeof step === 'string' ? snapshot.steps.get(step)?.stage : undefined;
    return [
      [name('stages', stage ?? above), name('steps', step)].filter(Boolean).join(' › '),
      name('lanes', lane),
      name('cards', card),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  return { from: say(from), to: say(to) };
}

/** One difference in one sentence, without what it is of. */
export function sentenceOf(difference: Difference, context: Context): string {
  const { t } = context;
  if (difference.kind === 'added' || difference.kind === 'removed')
    return t(`compare.kind.${difference.kind}`);
  if (difference.kind === 'moved') {
    const { from, to } = placeWords(difference, context);
    return from === to
      ? t('compare.order')
      : t('compare.said', { label: t('compare.place'), before: from, after: to });
  }
  const { table, field, before, after } = difference;
  const say = (value: unknown) => sayValue(table, field, value, context) || t('compare.nothing');
  return t('compare.said', {
    label: fieldLabel(difference, context),
    before: say(before),
    after: say(after),
  });
}

/** How many cards stand on a library record that has changed. */
export function cardsOf(snapshot: Snapshot): (entry: Entry) => readonly string[] {
  let find: ReturnType<typeof cardsByLibraryRecord> | null = null;
  return ({ table, id }) => {
    if (table === 'journey' || !isLibraryTable(table)) return [];
    find ??= cardsByLibraryRecord(snapshot);
    return find(table, id);
  };
}
