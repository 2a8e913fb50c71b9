import { z } from 'zod';
import { dateField, idField, type Known, nameField } from '../fields.ts';
import { LIMITS } from '../limits.ts';

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);

const zones = new Map<string, boolean>();
const ZONES_KEPT = 1_000;

/** Whether the runtime knows the zone, `Europe/Vienna`. Asking it takes longer than parsing a whole card. */
function isTimeZone(zone: string): boolean {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  if (zones.size >= ZONES_KEPT) zones.clear();
  const exists = canFormatIn(zone);
  zones.set(zone, exists);
  return exists;
}

function canFormatIn(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** Working hours: days 1 (Monday) to 7, clock times of the zone, days off. */
export const calendarSchema = z.looseObject({
  id: idField,
  name: nameField,
  timezone: z
    .string()
    .max(100)
    .refine(isTimeZone, { params: { fault: 'bad-timezone' } }),
  week: z
    .array(
      z.looseObject({
        days: z.array(z.number().int().min(1).max(7)).max(7),
        from: clock,
        to: clock,
      }),
    )
    .max(LIMITS.listItems)
    .default([]),
  holidays: z.array(dateField).max(LIMITS.listItems).default([]),
});

export type Calendar = Known<z.infer<typeof calendarSchema>>;
