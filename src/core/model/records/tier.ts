import { z } from 'zod';
import { idField, type Known, nameField } from '../fields.ts';

export const TIER_LEVELS = ['key', 'standard', 'basic', 'care'] as const;

/** A class of customers with standards of its own. */
export const tierSchema = z.looseObject({ id: idField, name: nameField, level: z.enum(TIER_LEVELS) });

export type Tier = Known<z.infer<typeof tierSchema>>;
