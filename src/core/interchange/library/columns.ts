import {
  CHANNEL_KINDS,
  DIMENSIONS,
  type LibraryTable,
  POWERS,
  PROMISES,
  SCRIPT_KINDS,
  TERM_SCOPES,
  TIER_LEVELS,
} from '../../model/index.ts';
import type { LibraryWord } from './word.ts';

/** How a field stands in one cell of a table. */
export type CellForm =
  /** Text as it is; `many` may have line breaks. */
  | { readonly kind: 'text'; readonly lines: 'one' | 'many' }
  | { readonly kind: 'choice' | 'choices'; readonly set: string; readonly values: readonly string[] }
  | { readonly kind: 'ref' | 'refs'; readonly to: LibraryTable }
  | {
      readonly kind:
        | 'share'
        | 'duration'
        | 'money'
        | 'texts'
        | 'dates'
        | 'zone'
        | 'week'
        | 'attributes'
        | 'escalations'
        | 'lines';
    };

export interface Column {
  /** The record's field. */
  readonly key: string;
  readonly label: LibraryWord;
  readonly form: CellForm;
  /** There is no record without it. */
  readonly required?: boolean;
  /** What a new record says when nobody says it. */
  readonly first?: string;
  /** Two people may type in it at once. */
  readonly prose?: boolean;
}

const ONE: CellForm = { kind: 'text', lines: 'one' };
const MANY: CellForm = { kind: 'text', lines: 'many' };
const TEXTS: CellForm = { kind: 'texts' };
const ref = (to: LibraryTable): CellForm => ({ kind: 'ref', to });
const choice = (set: string, values: readonly string[]): CellForm => ({ kind: 'choice', set, values });
const name: Column = { key: 'name', label: 'f.name', form: ONE, required: true };
const situation: Column = { key: 'situation', label: 'f.situation', form: ONE };

/** The tables of a library, column by column, as they stand on the page and in files. */
export const LIBRARY_COLUMNS: Readonly<Record<LibraryTable, readonly Column[]>> = {
  personas: [
    name,
    { key: 'attributes', label: 'f.attributes', form: { kind: 'attributes' } },
    { key: 'needs', label: 'f.needs', form: TEXTS },
    { key: 'worries', label: 'f.worries', form: TEXTS },
    { key: 'situations', label: 'f.situations', form: TEXTS },
    { key: 'image', label: 'f.image', form: ONE },
  ],
  channels: [
    name,
    { key: 'kind', label: 'f.channelKind', form: choice('channelKind', CHANNEL_KINDS), first: 'other' },
  ],
  roles: [
    name,
    { key: 'department', label: 'f.department', form: ONE },
    { key: 'calendar', label: 'f.worksBy', form: ref('calendars') },
  ],
  tiers: [
    name,
    { key: 'level', label: 'f.level', form: choice('tierLevel', TIER_LEVELS), first: 'standard' },
  ],
  calendars: [
    name,
    { key: 'timezone', label: 'f.timezone', form: { kind: 'zone' }, required: true },
    { key: 'week', label: 'f.week', form: { kind: 'week' } },
    { key: 'holidays', label: 'f.holidays', form: { kind: 'dates' } },
  ],
  slas: [
    name,
    { key: 'promise', label: 'f.promise', form: choice('promise', PROMISES), first: 'first-response' },
    { key: 'target', label: 'f.within', form: { kind: 'duration' }, required: true },
    { key: 'attainment', label: 'f.attainment', form: { kind: 'share' } },
    situation,
    { key: 'channel', label: 'f.channel', form: ref('channels') },
    { key: 'tier', label: 'f.tier', form: ref('tiers') },
    { key: 'calendar', label: 'f.calendar', form: ref('calendars') },
    { key: 'dimension', label: 'f.dimension', form: choice('dimension', DIMENSIONS) },
    { key: 'escalations', label: 'f.escalations', form: { kind: 'escalations' } },
    { key: 'note', label: 'f.note', form: MANY, prose: true },
  ],
  scripts: [
    name,
    { key: 'kind', label: 'f.scriptKind', form: choice('scriptKind', SCRIPT_KINDS), first: 'enquiry' },
    situation,
    { key: 'lines', label: 'f.lines', form: { kind: 'lines' } },
    { key: 'never', label: 'f.never', form: TEXTS },
    { key: 'channels', label: 'f.channels', form: { kind: 'refs', to: 'channels' } },
    { key: 'tier', label: 'f.tier', form: ref('tiers') },
    { key: 'voice', label: 'f.voice', form: ref('voices') },
  ],
  authorities: [
    { key: 'role', label: 'f.authorityRole', form: ref('roles'), required: true },
    situation,
    { key: 'may', label: 'f.may', form: { kind: 'choices', set: 'power', values: POWERS } },
    { key: 'limit', label: 'f.upTo', form: { kind: 'money' } },
    { key: 'beyond', label: 'f.beyond', form: ref('roles') },
    { key: 'within', label: 'f.decidesWithin', form: { kind: 'duration' } },
  ],
  terms: [
    { key: 'term', label: 'f.term', form: ONE, required: true },
    { key: 'say', label: 'f.say', form: MANY },
    { key: 'scope', label: 'f.scope', form: choice('termScope', TERM_SCOPES), first: 'customer' },
    { key: 'note', label: 'f.note', form: MANY, prose: true },
  ],
  voices: [
    name,
    { key: 'address', label: 'f.address', form: ONE },
    { key: 'prefer', label: 'f.prefer', form: TEXTS },
    { key: 'avoid', label: 'f.avoid', form: TEXTS },
  ],
};
