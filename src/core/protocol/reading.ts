import { z } from 'zod';

const keys = z.object({ initials: z.string(), spelled: z.string() });
const ids = z.array(z.string());

/** What the reader at the counter is given of a handbook: its newest issue, or the draft while there is none. */
export const handbookReadingSchema = z.object({
  version: z.literal(1),
  locale: z.enum(['en', 'zh-CN']),
  title: z.string(),
  organization: z.string(),
  number: z.string(),
  edition: z.string(),
  issue: z.object({ n: z.number().int(), effective: z.string() }).nullable(),
  made: z.string(),
  touchpoints: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      journey: z.string(),
      stage: z.string(),
      situation: z.string(),
      channel: z.string(),
      scripts: ids,
      slas: ids,
      authorities: ids,
      keys,
      /** As a `data:` address, so that it is there without a connection. */
      picture: z.object({ data: z.string(), alternative: z.string() }).optional(),
    }),
  ),
  scripts: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      situation: z.string(),
      kind: z.string(),
      channels: z.array(z.string()),
      lines: z.array(
        z.object({
          part: z.enum(['say', 'ask', 'feeling', 'understanding', 'action']),
          /** Texts, and names of what is filled in. */
          pieces: z.array(z.union([z.string(), z.object({ fill: z.string() })])),
        }),
      ),
      never: z.array(z.string()),
      keys,
      /** Keys of its lines, phrase by phrase; a phone may have kept what was read before there were any. */
      said: keys.optional(),
    }),
  ),
  slas: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      promise: z.string(),
      target: z.object({ amount: z.number(), unit: z.enum(['s', 'min', 'h', 'd', 'wh', 'wd']) }),
      within: z.string(),
      /** The calendar by which it runs; empty for around the clock. */
      hours: z.string(),
      escalations: z.array(z.object({ after: z.string(), to: z.string() })),
    }),
  ),
  authorities: z.array(
    z.object({
      id: z.string(),
      role: z.string(),
      situation: z.string(),
      may: z.array(z.string()),
      limit: z.string(),
      beyond: z.string(),
      within: z.string(),
    }),
  ),
  questions: z.array(
    z.object({
      id: z.string(),
      prompt: z.string(),
      choices: z.array(z.string()),
      /** -1 for an open question. */
      right: z.number().int(),
      answer: z.string(),
    }),
  ),
});

export type HandbookReading = z.infer<typeof handbookReadingSchema>;
