import { z } from 'zod';

/** What a file of another kind would become. Nothing of it is stored. */
export const importedSchema = z.object({
  /** A journey file, to be sent on as it is. */
  file: z.looseObject({
    journey: z.looseObject({ title: z.string() }),
    stages: z.array(z.unknown()),
    steps: z.array(z.unknown()),
    lanes: z.array(z.unknown()),
    cards: z.array(z.unknown()),
  }),
  notUnderstood: z.array(
    z.object({
      /** The line of a text or the row of a sheet, from 1; 0 for what stands on none. */
      line: z.number().int(),
      text: z.string(),
      reason: z.string(),
      message: z.string(),
    }),
  ),
});

export type ImportAnswer = z.infer<typeof importedSchema>;
