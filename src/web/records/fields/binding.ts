import type { z } from 'zod';
import type { Json } from '../../../core/base/index.ts';
import type { Fault } from '../../../core/model/index.ts';

/** A field's value, and the way to change it. What it belongs to (a record, many, a part of one) stays unsaid. */
export interface Binding {
  /** What all of them have; undefined when there is nothing, or not the same. */
  readonly value: unknown;
  /** Several records, and they differ. */
  readonly mixed: boolean;
  readonly schema: z.ZodType;
  /**
   * Sets the value, null takes it away. Answers with what is wrong; then nothing has changed.
   * What is done under one `gesture` is undone together.
   */
  readonly commit: (value: Json | null, gesture?: string) => readonly Fault[];
}

export const NO_FAULTS: readonly Fault[] = [];

/** Equal as data: both are plain JSON. */
export const sameData = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** A part of a value, bound for itself. */
export function partOf(
  key: string,
  schema: z.ZodType,
  whole: Readonly<Record<string, unknown>>,
  commit: Binding['commit'],
): Binding {
  return { value: whole[key], mixed: false, schema, commit };
}
