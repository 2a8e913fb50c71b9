import { z } from 'zod';
import { idField, idList, type Known, proseField, titleField } from '../fields.ts';

export const LOCALES = ['en', 'zh-CN'] as const;
export const VIEWS = ['current', 'future'] as const;

/** The map's own facts. */
export const journeySchema = z.looseObject({
  id: idField,
  title: titleField,
  summary: proseField,
  locale: z.enum(LOCALES).default('en'),
  view: z.enum(VIEWS).default('current'),
  personas: idList,
});

export type Journey = Known<z.infer<typeof journeySchema>>;
export type Locale = (typeof LOCALES)[number];
