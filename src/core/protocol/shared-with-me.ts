import { z } from 'zod';
import { LOCALES } from '../model/index.ts';
import { journeyInfoSchema } from './rest.ts';
import { ROLES } from './roles.ts';

/** What somebody was let in to outside of their own workspaces, newest change first. */
export const sharedWithMeSchema = z.object({
  journeys: z.array(
    journeyInfoSchema.extend({
      role: z.enum(ROLES),
      /** Named for it, or come in by a link. */
      from: z.enum(['journey', 'link']),
    }),
  ),
  /** To be read at `/read/<id>`, and nothing else. */
  handbooks: z.array(
    z.object({
      id: z.string().min(1).max(200),
      title: z.string(),
      organization: z.string(),
      locale: z.enum(LOCALES),
      issue: z.object({ n: z.number().int(), effective: z.iso.date() }).nullable(),
      updatedAt: z.iso.datetime({ offset: true }),
    }),
  ),
});

export type SharedWithMe = z.infer<typeof sharedWithMeSchema>;
