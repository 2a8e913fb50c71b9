import { z } from 'zod';
import { FAULT_CODES, LOCALES, VIEWS } from '../model/index.ts';
import { handbookFindingsSchema } from './findings.ts';
import { mayField } from './rights.ts';
import { ROLES } from './roles.ts';

const isoTime = z.iso.datetime({ offset: true });
const idField = z.string().min(1).max(200);

export const sessionSchema = z.object({
  user: z.object({
    id: idField,
    name: z.string(),
    kind: z.enum(['local', 'person', 'guest', 'token']),
    /** Ids of the guests that this person was before. */
    formerly: z.array(idField).optional(),
  }),
  mode: z.enum(['local', 'accounts']),
  workspaces: z.array(z.object({ id: idField, name: z.string(), role: z.string(), may: mayField })),
});

export const templateSchema = z.object({
  id: idField,
  title: z.string(),
  industry: z.string(),
  locale: z.enum(LOCALES),
  summary: z.string(),
});

export const journeyInfoSchema = z.object({
  id: idField,
  title: z.string(),
  summary: z.string(),
  locale: z.enum(LOCALES),
  view: z.enum(VIEWS),
  /** Not for the whole workspace. */
  hidden: z.boolean().optional(),
  createdAt: isoTime,
  updatedAt: isoTime,
  /** When it went to the bin; null while it is in use. */
  deletedAt: isoTime.nullable(),
  /** Whose library it stands on. */
  workspace: idField,
  /** What the asker is there; not said in local mode. */
  role: z.enum(ROLES).optional(),
  may: mayField,
});

/** A library record that came with a file but differed from the workspace's: taken in under a new id. */
export const renamedSchema = z.object({ table: z.string(), from: idField, to: idField, name: z.string() });

export const createdJourneySchema = journeyInfoSchema.extend({ renamed: z.array(renamedSchema) });

export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const faultSchema = z.object({
  code: z.enum(FAULT_CODES),
  path: z.string(),
  message: z.string(),
});

/** RFC 9457, with our stable `code` and its parameters; a refused file lists its faults, a refused issue its findings. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  faults: z.array(faultSchema).optional(),
  findings: handbookFindingsSchema.optional(),
});

export type Session = z.infer<typeof sessionSchema>;
export type TemplateInfo = z.infer<typeof templateSchema>;
export type JourneyInfo = z.infer<typeof journeyInfoSchema>;
export type CreatedJourney = z.infer<typeof createdJourneySchema>;
export type ProblemDocument = z.infer<typeof problemSchema>;
export type WordedFault = z.infer<typeof faultSchema>;
