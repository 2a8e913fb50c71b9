import type { TableName } from '../model/index.ts';

/** What a finding can point at, by the table that holds it. */
export const PLACE_TYPES = {
  journey: 'journey',
  stages: 'stage',
  steps: 'step',
  lanes: 'lane',
  cards: 'card',
  moments: 'moment',
  feelings: 'feeling',
  links: 'link',
  actions: 'action',
  measures: 'measure',
  waivers: 'waiver',
  personas: 'persona',
  channels: 'channel',
  roles: 'role',
  tiers: 'tier',
  calendars: 'calendar',
  slas: 'sla',
  scripts: 'script',
  authorities: 'authority',
  terms: 'term',
  voices: 'voice',
} as const satisfies Readonly<Record<TableName | 'journey', string>>;

export type PlaceTable = keyof typeof PLACE_TYPES;
export type PlaceType = (typeof PLACE_TYPES)[PlaceTable];

/** `cards` → `card` */
export const placeTypeOf = (table: PlaceTable): PlaceType => PLACE_TYPES[table];

const TABLES = Object.fromEntries(
  Object.entries(PLACE_TYPES).map(([table, type]) => [type, table]),
) as Readonly<Record<PlaceType, PlaceTable>>;

/** `card` → `cards` */
export const placeTableOf = (type: PlaceType): PlaceTable => TABLES[type];

export interface Place {
  readonly type: PlaceType;
  readonly id: string;
}

/** A place with the name that people know it by; '' while it has none. */
export interface Thing extends Place {
  readonly name: string;
}

type Named = { readonly id: string; readonly title?: string; readonly name?: string; readonly term?: string };

const LONGEST = 60;

/** The record as a sentence names it: its first line, shortened. */
export function thing(table: PlaceTable, record: Named): Thing {
  const name = (record.title ?? record.name ?? record.term ?? '').trim().split('\n')[0] ?? '';
  const letters = [...name.slice(0, 4 * LONGEST)];
  const short = letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()}…` : name;
  return { type: PLACE_TYPES[table], id: record.id, name: short };
}

export const placeOf = ({ type, id }: Place): Place => ({ type, id });

export const placeKey = ({ type, id }: Place): string => `${type}:${id}`;
