import type { Json, OrderKey, Splice } from '../base/index.ts';
import type { LinePart } from './records/script.ts';
import type { TableName } from './tables.ts';

/** What a record is known by; the journey's own facts are the record `journey` of table `journey`. */
export interface Target {
  readonly table: TableName | 'journey';
  readonly id: string;
}

/**
 * The small steps that a command comes down to. `core/doc` knows how to do these and nothing else;
 * they are done in one transaction or not at all.
 */
export type Operation =
  | {
      readonly op: 'create';
      readonly table: TableName;
      readonly record: { readonly [key: string]: Json };
      readonly order: OrderKey;
    }
  /** Merges into the record's place; null takes a key away. */
  | {
      readonly op: 'place';
      readonly table: TableName;
      readonly id: string;
      readonly place: { readonly [key: string]: string | null };
      readonly order: OrderKey;
    }
  /** `undefined` takes the key away. */
  | { readonly op: 'set'; readonly target: Target; readonly key: string; readonly value: Json | undefined }
  | {
      readonly op: 'splice';
      readonly target: Target;
      readonly key: string;
      readonly line?: string;
      readonly splice: Splice;
    }
  | { readonly op: 'remove'; readonly table: TableName; readonly id: string }
  | {
      readonly op: 'line-create';
      readonly script: string;
      readonly line: { readonly id: string; readonly part: LinePart; readonly text: string };
      readonly order: OrderKey;
    }
  | { readonly op: 'line-set'; readonly script: string; readonly line: string; readonly part: LinePart }
  | { readonly op: 'line-move'; readonly script: string; readonly line: string; readonly order: OrderKey }
  | { readonly op: 'line-remove'; readonly script: string; readonly line: string };
