import { z } from 'zod';
import { factField, idField, type Known, nameField, textList } from '../fields.ts';
import { LIMITS } from '../limits.ts';

/** Who the customer is. */
export const personaSchema = z.looseObject({
  id: idField,
  name: nameField,
  attributes: z
    .array(z.looseObject({ name: nameField, value: factField }))
    .max(LIMITS.listItems)
    .default([]),
  needs: textList,
  worries: textList,
  situations: textList,
  image: factField.optional(),
});

export type Persona = Known<z.infer<typeof personaSchema>>;
