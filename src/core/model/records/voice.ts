import { z } from 'zod';
import { factField, idField, type Known, nameField, textList } from '../fields.ts';

/** How the brand addresses people. */
export const voiceSchema = z.looseObject({
  id: idField,
  name: nameField,
  address: factField.default(''),
  prefer: textList,
  avoid: textList,
});

export type Voice = Known<z.infer<typeof voiceSchema>>;
