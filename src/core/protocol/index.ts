export { type AnalysisAnswer, analysisQuery, analysisSchema } from './analysis.ts';
export { ERRORS, type ErrorCode, type ErrorKind } from './errors.ts';
export { findingSchema, findingsQuery } from './findings.ts';
export { parseJson } from './json.ts';
export { localeOfHeader, localeOfTag } from './language.ts';
export {
  type LibraryUse,
  type LibraryUses,
  libraryExportQuery,
  libraryUsesSchema,
  type MergedRecords,
  type MergeRecords,
  mergedRecordsSchema,
  mergeRecordsSchema,
  type Starters,
  startersQuery,
  startersSchema,
  type TablesAnswer,
  tablesSchema,
} from './library.ts';
export { type Presence, presenceSchema } from './presence.ts';
export {
  type ChangeJourney,
  type CreatedJourney,
  type CreateJourney,
  changeJourneySchema,
  createdJourneySchema,
  createJourneySchema,
  deleteJourneyQuery,
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportQuery,
  exportQuery,
  type ImportAnswer,
  type ImportText,
  importedSchema,
  importSchema,
  type JourneyInfo,
  journeyInfoSchema,
  listJourneysQuery,
  type ProblemDocument,
  problemSchema,
  type Session,
  sessionSchema,
  type TemplateInfo,
  templateSchema,
  themeQuery,
  type WordedFault,
  XLSX_TYPE,
} from './rest.ts';
export { faultSentence, fillSentence, type Params, type Sentences } from './sentences.ts';
export { CLOSE, journeyDocument, libraryDocument, MESSAGE, NO_EPOCH } from './sync.ts';
