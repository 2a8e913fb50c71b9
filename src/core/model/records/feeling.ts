import { z } from 'zod';
import { idField, type Known, proseField } from '../fields.ts';

export const FEELING_RANGE = { min: -5, max: 5 } as const;

/** How one persona feels at one step, −5 to 5. There is one for each pair. */
export const feelingSchema = z.looseObject({
  persona: idField,
  step: idField,
  score: z.number().min(FEELING_RANGE.min).max(FEELING_RANGE.max),
  quote: proseField,
});

/**
 * The key of a feeling's record: `persona|step`. The last bar is the one between them; for a step whose own id holds one,
 * which would be ambiguous, the key has none at all.
 */
export const feelingId = (persona: string, step: string): string =>
  step.includes('|') ? `${withoutBars(persona)}&${withoutBars(step)}` : `${persona}|${step}`;

/** Whose feeling the key names, and where; null if it is no feeling's key. */
export function feelingOf(id: string): { readonly persona: string; readonly step: string } | null {
  const bar = id.lastIndexOf('|');
  if (bar > 0) return { persona: id.slice(0, bar), step: id.slice(bar + 1) };
  const [persona, step, more] = id.split('&').map(withBars);
  return bar < 0 && persona && step && more === undefined ? { persona, step } : null;
}

/** A feeling is known by persona and step; an id that a file gives it all the same is kept under this key. */
export const FEELING_OWN_ID = '~id';

const withoutBars = (id: string): string =>
  id.replace(/[%&|]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
const withBars = (text: string): string =>
  text.replace(/%(25|26|7c)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

export type Feeling = Known<z.infer<typeof feelingSchema>> & { readonly id: string };
