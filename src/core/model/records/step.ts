import { z } from 'zod';
import { idField, type Known, titleField } from '../fields.ts';

/** A column of the map. */
export const stepSchema = z.looseObject({ id: idField, stage: idField, title: titleField });

export type Step = Known<z.infer<typeof stepSchema>>;
