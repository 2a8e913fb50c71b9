import { safeParse, type z } from 'zod';
import { createFieldReader } from './field-reader.ts';
import { type Action, actionSchema } from './records/action.ts';
import { type Authority, authoritySchema } from './records/authority.ts';
import { type Calendar, calendarSchema } from './records/calendar.ts';
import { type Card, cardSchema } from './records/card.ts';
import { type Channel, channelSchema } from './records/channel.ts';
import { type Feeling, feelingSchema } from './records/feeling.ts';
import { type Lane, laneSchema } from './records/lane.ts';
import { type Link, linkSchema } from './records/link.ts';
import { type Measure, measureSchema } from './records/measure.ts';
import { type Moment, momentSchema } from './records/moment.ts';
import { type Persona, personaSchema } from './records/persona.ts';
import { type Role, roleSchema } from './records/role.ts';
import { type Script, scriptSchema } from './records/script.ts';
import { type Sla, slaSchema } from './records/sla.ts';
import { type Stage, stageSchema } from './records/stage.ts';
import { type Step, stepSchema } from './records/step.ts';
import { type Term, termSchema } from './records/term.ts';
import { type Tier, tierSchema } from './records/tier.ts';
import { type Voice, voiceSchema } from './records/voice.ts';
import { type Waiver, waiverSchema } from './records/waiver.ts';

/** The records of a map, by table. */
export interface MapRecords {
  stages: Stage;
  steps: Step;
  lanes: Lane;
  cards: Card;
  moments: Moment;
  feelings: Feeling;
  links: Link;
  actions: Action;
  measures: Measure;
  waivers: Waiver;
}

/** The records of a workspace's library, by table. */
export interface LibraryRecords {
  personas: Persona;
  channels: Channel;
  roles: Role;
  tiers: Tier;
  calendars: Calendar;
  slas: Sla;
  scripts: Script;
  authorities: Authority;
  terms: Term;
  voices: Voice;
}

export type MapTable = keyof MapRecords;
export type LibraryTable = keyof LibraryRecords;
export type TableName = MapTable | LibraryTable;
export type RecordOf<T extends TableName> = (MapRecords & LibraryRecords)[T];

/** A reference to another record: `path` is `key`, `key[]` or `key[].inner`. */
export interface Reference {
  readonly path: string;
  readonly to: TableName;
}

export interface TableSpec {
  readonly schema: z.ZodType<{ id?: string | undefined }>;
  /** Reads a record as `schema` does, in a third of the time, and freezes it; null where that finds a fault. */
  readonly read: (record: Readonly<Record<string, unknown>>) => { readonly id?: string | undefined } | null;
  /** The fields that two people may type in at once. */
  readonly prose: readonly string[];
  /** The fields that say where the record stands; they and its order are one value. */
  readonly place: readonly string[];
  readonly references: readonly Reference[];
  /** The lists that are empty when they are left out. */
  readonly lists: readonly string[];
}

const spec = (
  schema: z.ZodObject,
  prose: readonly string[],
  place: readonly string[] = [],
  references: readonly Reference[] = [],
): TableSpec => ({
  schema: schema as unknown as TableSpec['schema'],
  read: createFieldReader(schema),
  prose,
  place,
  references,
  lists: Object.keys(schema.shape).filter((key) => isList(schema.shape[key])),
});

function isList(field: z.core.$ZodType | undefined): boolean {
  const left = field && safeParse(field, undefined);
  return left?.success === true && Array.isArray(left.data);
}

const ref = (path: string, to: TableName): Reference => ({ path, to });

const MAP_SPECS: Readonly<Record<MapTable, TableSpec>> = {
  stages: spec(stageSchema, ['title', 'goal']),
  steps: spec(stepSchema, ['title'], ['stage'], [ref('stage', 'stages')]),
  lanes: spec(laneSchema, ['title']),
  cards: spec(
    cardSchema,
    ['title', 'body'],
    ['lane', 'step'],
    [
      ref('lane', 'lanes'),
      ref('step', 'steps'),
      ref('channel', 'channels'),
      ref('owner', 'roles'),
      ref('calendar', 'calendars'),
      ref('slas[]', 'slas'),
      ref('scripts[]', 'scripts'),
      ref('authorities[]', 'authorities'),
    ],
  ),
  moments: spec(
    momentSchema,
    ['title', 'body'],
    ['step', 'card'],
    [ref('step', 'steps'), ref('card', 'cards'), ref('personas[]', 'personas')],
  ),
  feelings: spec(feelingSchema, ['quote'], [], [ref('persona', 'personas'), ref('step', 'steps')]),
  links: spec(linkSchema, ['label'], [], [ref('from', 'cards'), ref('to', 'cards')]),
  actions: spec(actionSchema, ['title'], [], [ref('moment', 'moments'), ref('owner', 'roles')]),
  measures: spec(measureSchema, [], [], [ref('card', 'cards'), ref('step', 'steps')]),
  waivers: spec(waiverSchema, []),
};

const LIBRARY_SPECS: Readonly<Record<LibraryTable, TableSpec>> = {
  personas: spec(personaSchema, []),
  channels: spec(channelSchema, []),
  roles: spec(roleSchema, [], [], [ref('calendar', 'calendars')]),
  tiers: spec(tierSchema, []),
  calendars: spec(calendarSchema, []),
  slas: spec(
    slaSchema,
    ['note'],
    [],
    [
      ref('calendar', 'calendars'),
      ref('channel', 'channels'),
      ref('tier', 'tiers'),
      ref('escalations[].to', 'roles'),
    ],
  ),
  scripts: spec(
    scriptSchema,
    [],
    [],
    [ref('channels[]', 'channels'), ref('tier', 'tiers'), ref('voice', 'voices')],
  ),
  authorities: spec(authoritySchema, [], [], [ref('role', 'roles'), ref('beyond', 'roles')]),
  terms: spec(termSchema, ['note']),
  voices: spec(voiceSchema, []),
};

export const TABLES: Readonly<Record<TableName, TableSpec>> = { ...MAP_SPECS, ...LIBRARY_SPECS };
export const MAP_TABLES = Object.keys(MAP_SPECS) as readonly MapTable[];
export const LIBRARY_TABLES = Object.keys(LIBRARY_SPECS) as readonly LibraryTable[];
export const isLibraryTable = (table: string): table is LibraryTable => Object.hasOwn(LIBRARY_SPECS, table);
export const isMapTable = (table: string): table is MapTable => Object.hasOwn(MAP_SPECS, table);

/** The fields of the journey record itself that are prose. */
export const JOURNEY_PROSE = ['title', 'summary'] as const;
