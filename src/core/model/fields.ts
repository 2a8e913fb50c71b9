import { z } from 'zod';
import { DURATION_UNITS } from '../base/index.ts';
import { LIMITS } from './limits.ts';

/** A record's type without the index signature that keeps unknown keys. */
export type Known<T> = { readonly [K in keyof T as string extends K ? never : K]: T[K] };

/** A text of at most `max` characters; surrogate pairs count once, as JSON Schema counts them. */
export const text = (max: number) =>
  z
    .string()
    .check((payload) => {
      const { value } = payload;
      if (value.length <= max || (value.length <= 2 * max && [...value].length <= max)) return;
      payload.issues.push({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: value });
    })
    .meta({ maxLength: max });

export const idField = z.string().min(1).max(LIMITS.id);
export const titleField = text(LIMITS.title);
export const nameField = text(LIMITS.title);
export const proseField = text(LIMITS.prose).default('');
export const factField = text(LIMITS.prose);
export const textList = z.array(text(LIMITS.prose)).max(LIMITS.listItems).default([]);
export const idList = z.array(idField).max(LIMITS.listItems).default([]);

/** A day of the calendar, `2026-12-31`; the day must exist. */
export const dateField = z.iso.date();
/** A day, or an instant with its offset. */
export const momentInTime = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]);

/** See `Duration` of base. */
export const durationField = z.looseObject({
  amount: z.number().positive(),
  unit: z.enum(DURATION_UNITS),
});

/** One to five: intensity, frequency, stake. */
export const fiveField = z.number().int().min(1).max(5);
