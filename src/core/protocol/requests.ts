/** What is asked of the server: it alone parses this, and a page is lighter without. */
import { z } from 'zod';
import { LOCALES, VIEWS } from '../model/index.ts';

const idField = z.string().min(1).max(200);
const titleField = z.string().trim().min(1).max(200);

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
    /** Not for the whole workspace. */
    hidden: z.boolean().optional(),
    /** The workspace that it moves to. */
    workspace: idField.optional(),
  })
  .refine((change) => Object.keys(change).length > 0);

/** Without it the first of one's workspaces is meant. Loose, since any route may be asked for a language. */
export const workspaceQuery = z.looseObject({ workspace: idField.optional() });
export const listJourneysQuery = workspaceQuery.extend({ bin: z.enum(['0', '1']).default('0') });
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

/** Kinds of foreign files that can become a journey, sent as text; a workbook is sent as it is. */
export const IMPORT_KINDS = ['mermaid', 'csv'] as const;
export const importSchema = z.strictObject({ kind: z.enum(IMPORT_KINDS), text: z.string() });

export type CreateJourney = z.infer<typeof createJourneySchema>;
export type ChangeJourney = z.infer<typeof changeJourneySchema>;
export type ExportQuery = z.infer<typeof exportQuery>;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export type ImportText = z.infer<typeof importSchema>;
