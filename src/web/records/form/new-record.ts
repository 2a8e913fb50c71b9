import { newId } from '../../../core/base/index.ts';
import type { Command, LibraryTable, Snapshot } from '../../../core/model/index.ts';
import type { Words } from '../words.ts';

type RecordsAdd = Extract<Command, { type: 'records.add' }>;
type Item = RecordsAdd['records'][number];
type Fields = Item['record'];

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The least that a record of each kind must say; all else is filled in by its author. */
export const firstFields: { readonly [K in LibraryTable]: (name: string) => Fields } = {
  personas: (name) => ({ name }),
  channels: (name) => ({ name, kind: 'other' }),
  roles: (name) => ({ name, department: '' }),
  tiers: (name) => ({ name, level: 'standard' }),
  calendars: (name) => ({
    name,
    timezone: zone(),
    week: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
  }),
  slas: (name) => ({ name, promise: 'first-response', target: { amount: 10, unit: 'min' }, note: '' }),
  scripts: (name) => ({
    name,
    kind: 'enquiry',
    situation: '',
    lines: [{ id: newId(), part: 'say', text: '' }],
  }),
  authorities: (name) => ({ situation: name }),
  terms: (name) => ({ term: name, say: '', note: '', scope: 'customer' }),
  voices: (name) => ({ name, address: '' }),
};

interface More {
  /** Whose authority it is. */
  readonly role?: string | undefined;
  /** What is known beside the name. */
  readonly fields?: Fields;
}

export interface NewRecord {
  readonly id: string;
  readonly command: Command;
}

/**
 * A new library record of that name. An authority is somebody's: `role` names who, else the first role there is,
 * else one is made with it.
 */
export function newLibraryRecord(
  table: LibraryTable,
  name: string,
  snapshot: Snapshot,
  t: Words,
  { role, fields }: More = {},
): NewRecord {
  const id = newId();
  const record = { id, ...firstFields[table](name), ...fields };
  if (table !== 'authorities') {
    return { id, command: { type: 'records.add', records: [{ table, record }] } };
  }
  const known = role ?? snapshot.library.roles.list[0]?.id;
  const made = known ?? newId();
  const roles: Item[] =
    known === undefined
      ? [{ table: 'roles', record: { id: made, ...firstFields.roles(t('name.newRole')) } }]
      : [];
  return {
    id,
    command: { type: 'records.add', records: [...roles, { table, record: { ...record, role: made } }] },
  };
}
