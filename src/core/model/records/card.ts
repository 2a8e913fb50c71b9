import { z } from 'zod';
import {
  durationField,
  factField,
  fiveField,
  idField,
  idList,
  type Known,
  proseField,
  textList,
  titleField,
} from '../fields.ts';

/** What sits in a cell; on a touchpoint lane it is a touchpoint. */
export const cardSchema = z.looseObject({
  id: idField,
  lane: idField,
  step: idField,
  title: titleField,
  body: proseField,
  channel: idField.optional(),
  owner: idField.optional(),
  situation: factField.optional(),
  stake: fiveField.optional(),
  calendar: idField.optional(),
  duration: durationField.optional(),
  volume: z.looseObject({ perHour: z.number().nonnegative(), handling: durationField }).optional(),
  slas: idList,
  scripts: idList,
  authorities: idList,
  systems: textList,
  tags: textList,
  image: factField.optional(),
});

export type Card = Known<z.infer<typeof cardSchema>>;
