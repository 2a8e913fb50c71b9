import { z } from 'zod';
import { LOCALES } from '../model/index.ts';
import type { handbookFindingsSchema } from './findings.ts';
import { mayField } from './rights.ts';

const isoTime = z.iso.datetime({ offset: true });
const day = z.iso.date();
const id = z.string().min(1).max(200);
const name = z.string().trim().min(1).max(200);
const line = z.string().trim().max(200);
const flag = z.enum(['0', '1']).default('0');

/** `everyone`, `role:<id>` or `channel:<id>`. */
export const editionField = z
  .string()
  .max(220)
  .regex(/^(everyone|(role|channel):.+)$/su);

export const handbookInfoSchema = z.object({
  id,
  title: z.string(),
  organization: z.string(),
  /** The document's own number. */
  number: z.string(),
  owner: z.string(),
  locale: z.enum(LOCALES),
  /** In their order in the handbook; one that is gone stays in the list until it is taken out. */
  journeys: z.array(z.object({ id, title: z.string().nullable() })),
  /** What is opened first. */
  edition: z.string(),
  /** The newest issue; null before the first one. */
  issue: z.object({ n: z.number().int(), effective: day }).nullable(),
  createdAt: isoTime,
  updatedAt: isoTime,
  deletedAt: isoTime.nullable(),
  may: mayField,
});

export const createHandbookSchema = z.strictObject({
  title: name,
  journeys: z.array(id).max(50),
  locale: z.enum(LOCALES),
  edition: editionField.optional(),
  organization: line.optional(),
  number: line.optional(),
  owner: line.optional(),
});

export const changeHandbookSchema = createHandbookSchema
  .partial()
  .refine((change) => Object.keys(change).length > 0);

export const listHandbooksQuery = z.object({ workspace: id.optional(), bin: flag });
export const deleteHandbookQuery = z.object({ forever: flag });

export const HANDBOOK_FORMATS = ['pdf', 'docx', 'html', 'md', 'xlsx'] as const;

/** Of a draft the language may be chosen; without it, the handbook's own. */
export const handbookExportQuery = z.object({
  format: z.enum(HANDBOOK_FORMATS),
  edition: editionField.default('everyone'),
  locale: z.enum(LOCALES).optional(),
});

export const issueSchema = z.object({
  n: z.number().int().positive(),
  effective: day,
  approver: z.string(),
  note: z.string(),
  supersedes: z.number().int().nullable(),
  issuedAt: isoTime,
  issuedBy: z.string(),
  locale: z.enum(LOCALES),
  title: z.string(),
  acknowledged: z.number().int(),
});

export const createIssueSchema = z.strictObject({
  effective: day,
  approver: name,
  note: z.string().max(20_000).default(''),
});

/** For whom it can be made, as the roles and channels of its journeys are called; empty for everyone. */
export const editionsSchema = z.array(z.object({ edition: editionField, name: z.string() }));

export const acknowledgementSchema = z.object({ name: z.string(), at: isoTime });
export const acknowledgeSchema = z.strictObject({ name });

const CHANGE_KINDS = ['added', 'removed', 'changed', 'moved'] as const;

/** What differs between two issues; `where` from the widest to the narrowest, all in the reader's words. */
export const handbookChangeSchema = z.object({
  kind: z.enum(CHANGE_KINDS),
  where: z.array(z.object({ type: z.string(), id, title: z.string() })),
  what: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** `to=draft` compares with what an issue made now would say. */
export const compareQuery = z.object({
  from: z.coerce.number().int().positive(),
  to: z.union([z.literal('draft'), z.coerce.number().int().positive()]),
  locale: z.enum(LOCALES).optional(),
});
export const compareSchema = z.object({ changes: z.array(handbookChangeSchema) });

/** Characters that the shipped fonts lack, each with some of the places where it stands. */
export const missingGlyphsSchema = z.object({
  missing: z.array(z.object({ character: z.string(), codePoint: z.string(), places: z.array(z.string()) })),
});

/** An export that goes on by itself: of an issue when `issue` is given, else of the draft. */
export const createExportSchema = z.strictObject({
  format: z.enum(HANDBOOK_FORMATS),
  edition: editionField.default('everyone'),
  locale: z.enum(LOCALES).optional(),
  issue: z.number().int().positive().optional(),
});

/** Without a number, the newest issue, the draft where there is none; without an edition, the handbook's own. */
export const readQuery = z.object({
  issue: z.coerce.number().int().positive().optional(),
  edition: editionField.optional(),
});

export const EXPORT_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export const exportJobSchema = z.object({
  id,
  state: z.enum(EXPORT_STATES),
  /** From 0 to 1. */
  progress: z.number().min(0).max(1),
  /** How many go before it. */
  ahead: z.number().int(),
  /** Where the file is, once done. */
  file: z.string().nullable(),
  /** Why there is none, by code and in the reader's words. */
  problem: z.object({ code: z.string(), title: z.string() }).nullable(),
});

export type HandbookInfo = z.infer<typeof handbookInfoSchema>;
export type CreateHandbook = z.infer<typeof createHandbookSchema>;
export type ChangeHandbook = z.infer<typeof changeHandbookSchema>;
export type HandbookFormat = (typeof HANDBOOK_FORMATS)[number];
export type HandbookFinding = z.infer<typeof handbookFindingsSchema>[number];
export type IssueInfo = z.infer<typeof issueSchema>;
export type CreateIssue = z.infer<typeof createIssueSchema>;
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;
export type HandbookChange = z.infer<typeof handbookChangeSchema>;
export type ExportJob = z.infer<typeof exportJobSchema>;
export type CreateExport = z.infer<typeof createExportSchema>;
