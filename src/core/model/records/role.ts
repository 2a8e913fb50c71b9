import { z } from 'zod';
import { idField, type Known, nameField, proseField } from '../fields.ts';

/** Who does the work, and when that team works. */
export const roleSchema = z.looseObject({
  id: idField,
  name: nameField,
  department: proseField,
  calendar: idField.optional(),
});

export type Role = Known<z.infer<typeof roleSchema>>;
