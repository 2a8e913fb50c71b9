import type { Json } from '../../core/base/index.ts';
import type { Command, TableName } from '../../core/model/index.ts';
import type { Pick } from '../session/index.ts';

/** Why a gesture comes to nothing; the screen has a sentence for each. */
export const REFUSALS = [
  'self-link',
  'duplicate-link',
  'too-many-cards',
  'too-many-steps',
  'too-many-lanes',
  'edge',
  'no-place',
  'written-up',
  'not-a-clip',
  'newer-clip',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export interface Cell {
  readonly lane: string;
  readonly step: string;
}

/** Where the keyboard stands: on a card, or (card null) on the cell itself. */
export interface Spot {
  readonly cell: Cell;
  readonly card: string | null;
}

/** Beside which record something comes; null: at the end. */
export type Beside = { readonly before: string } | { readonly after: string } | null;

/**
 * What a gesture comes to. Run the commands in their order, all with one `merge` of the gesture's own when there
 * are several: then they are one step of undo. Without commands there is nothing to do, or `refused` says why not.
 */
export interface Gesture {
  readonly commands: readonly Command[];
  /** What is to be selected afterwards; null leaves the selection alone. */
  readonly selection: readonly Pick[] | null;
  readonly refused: Refusal | null;
}

export const NOTHING: Gesture = { commands: [], selection: null, refused: null };

export const gesture = (commands: readonly Command[], selection: readonly Pick[] | null = null): Gesture => ({
  commands,
  selection,
  refused: null,
});

export const refuse = (refused: Refusal, selection: readonly Pick[] | null = null): Gesture => ({
  commands: [],
  selection,
  refused,
});

export const picks = (table: TableName, ids: Iterable<string>): Pick[] =>
  [...ids].map((id) => ({ table, id }));

export type NewRecord = Extract<Command, { type: 'records.add' }>['records'][number];

/** A record for `records.add`; keys without a value are left out, as JSON has none. */
export const newRecord = (table: TableName, record: object, before: string | null = null): NewRecord => ({
  table,
  record: Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Record<
    string,
    Json
  >,
  before,
});

export const addAll = (records: readonly NewRecord[]): Command[] =>
  records.length > 0 ? [{ type: 'records.add', records: [...records] }] : [];
