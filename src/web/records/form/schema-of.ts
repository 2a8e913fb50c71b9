import type { z } from 'zod';
import { journeySchema, TABLES, type TableName } from '../../../core/model/index.ts';

type Shape = Readonly<Record<string, z.ZodType>>;
/** The parts of a zod schema that lead to what it wraps. */
interface Wrapped {
  readonly shape?: Shape;
  readonly element?: z.ZodType;
  unwrap?(): z.ZodType;
}

export const schemaOf = (table: TableName | 'journey'): z.ZodType =>
  table === 'journey' ? journeySchema : TABLES[table].schema;

/** The fields of an object schema, or of the objects in a list; empty for anything else. */
export function shapeOf(schema: z.ZodType): Shape {
  const { shape, element, unwrap } = schema as unknown as Wrapped;
  if (shape) return shape;
  if (element) return shapeOf(element);
  return unwrap ? shapeOf(unwrap.call(schema)) : {};
}

/** Whether there may be nothing at all: no value, and no default in its place. */
export const mayBeNothing = (schema: z.ZodType): boolean => {
  const nothing = schema.safeParse(undefined);
  return nothing.success && nothing.data === undefined;
};

/** Whether the field may be left out: then clearing it takes it away. */
export const mayBeMissing = (schema: z.ZodType): boolean => schema.safeParse(undefined).success;
