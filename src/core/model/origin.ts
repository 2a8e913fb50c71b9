import { z } from 'zod';
import { idField } from './fields.ts';

/** From which version of which journey a branch was begun: a key of the file's top level. */
const originSchema = z.looseObject({ journey: idField, version: idField });

export type Origin = { readonly journey: string; readonly version: string };

/** Where a journey was begun, from its file or from its snapshot's `extra`; null for one that was begun by itself. */
export function originOf(holder: { readonly [key: string]: unknown }): Origin | null {
  const parsed = originSchema.safeParse(holder.origin);
  return parsed.success ? { journey: parsed.data.journey, version: parsed.data.version } : null;
}
