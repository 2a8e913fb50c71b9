import { z } from 'zod';
import { FAULT_CODES, LOCALES, VIEWS } from '../model/index.ts';
import { handbookFindingsSchema } from './handbooks.ts';

const isoTime = z.iso.datetime({ offset: true });
const idField = z.string().min(1).max(200);
const titleField = z.string().trim().min(1).max(200);

export const sessionSchema = z.object({
  user: z.object({ id: idField, name: z.string() }),
  mode: z.enum(['local', 'accounts']),
  workspaces: z.array(z.object({ id: idField, name: z.string(), role: z.string() })),
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
  createdAt: isoTime,
  updatedAt: isoTime,
  /** When it went to the bin; null while it is in use. */
  deletedAt: isoTime.nullable(),
});

/** A library record that came with a file but differed from the workspace's: taken in under a new id. */
export const renamedSchema = z.object({ table: z.string(), from: idField, to: idField, name: z.string() });

export const createdJourneySchema = journeyInfoSchema.extend({ renamed: z.array(renamedSchema) });

export const createJourneySchema = z.union([
  // Aborting, so that a request without a file is measured against the other form alone.
  z.strictObject({ file: z.unknown().refine((file) => file !== undefined, { abort: true }) }),
  z.strictObject({
    title: titleField.optional(),
    template: idField.optional(),
    locale: z.enum(LOCALES).optional(),
  }),
]);

export const changeJourneySchema = z
  .strictObject({
    title: titleField.optional(),
    summary: z.string().max(20_000).optional(),
    locale: z.enum(LOCALES).optional(),
    view: z.enum(VIEWS).optional(),
  })
  .refine((change) => Object.keys(change).length > 0);

export const listJourneysQuery = z.object({ bin: z.enum(['0', '1']).default('0') });
export const deleteJourneyQuery = z.object({ forever: z.enum(['0', '1']).default('0') });
export const themeQuery = z.object({ theme: z.enum(['light', 'dark']).default('light') });

/** A parameter of a query that may come once or several times. */
const idList = z
  .union([z.array(z.string().max(200)).max(2000), z.string().max(200)])
  .default([])
  .transform((value) => (typeof value === 'string' ? [value] : value));

export const EXPORT_FORMATS = ['svg', 'png', 'json', 'csv', 'mermaid', 'xlsx', 'pdf', 'pptx'] as const;
export const PAPERS = ['one', 'a4', 'a3'] as const;
export const exportQuery = z.object({
  format: z.enum(EXPORT_FORMATS),
  theme: z.enum(['light', 'dark']).default('light'),
  scale: z.coerce.number().min(0.1).max(4).default(2),
  /** Of a PDF: one sheet as large as the map, or sheets of paper to be put together. */
  paper: z.enum(PAPERS).default('one'),
  /** Of a picture: what is behind the map, and whether title and key stand around it. */
  background: z.enum(['solid', 'none']).default('solid'),
  frame: z.enum(['0', '1']).default('1'),
  /** Of a picture: these stages alone; a cutting around these cards. Each may be given several times. */
  stage: idList,
  card: idList,
  /** Of a picture: as somebody looks at it. */
  collapsedStage: idList,
  collapsedLane: idList,
  persona: idList,
});
export type ExportQuery = z.infer<typeof exportQuery>;

/** Kinds of foreign files that can become a journey, sent as text; a workbook is sent as it is. */
export const IMPORT_KINDS = ['mermaid', 'csv'] as const;
export const importSchema = z.strictObject({ kind: z.enum(IMPORT_KINDS), text: z.string() });
export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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
export type CreateJourney = z.infer<typeof createJourneySchema>;
export type ChangeJourney = z.infer<typeof changeJourneySchema>;
export type ImportText = z.infer<typeof importSchema>;
export type ImportAnswer = z.infer<typeof importedSchema>;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export type ProblemDocument = z.infer<typeof problemSchema>;
export type WordedFault = z.infer<typeof faultSchema>;
