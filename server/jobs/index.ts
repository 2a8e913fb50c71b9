/**
 * What is too heavy for the main thread: maps as SVG, PNG and XLSX files (`createExports`), files of other kinds as
 * journeys (`createImports`), what is computed of a journey (`createAnalyses`), handbooks (`createDocuments`), and the reading
 * and writing of journeys themselves (`createJourneyThread`). The server has threads for them; the
 * command line calls `renderSvg`, `renderPng` and `importJourney` directly.
 */
export { ANALYSIS_ERRORS, type Analyses, createAnalyses } from './analyses.ts';
export { type Day, dayAt, dayOf } from './day.ts';
export { DOCUMENT_ERRORS } from './document-errors.ts';
export { createExports, type Exports } from './exports.ts';
export { giveWay } from './give-way.ts';
export { createDocuments } from './handbooks/index.ts';
export type * from './handbooks/types.ts';
export type { Used } from './handbooks/wire.ts';
export { IMPORT_ERRORS } from './import-errors.ts';
export { type ForeignFile, importJourney } from './import-journey.ts';
export { createImports, type Imports } from './imports.ts';
export { createJourneyThread, type JourneyThread } from './journey-thread.ts';
export type { LibraryUsesOf } from './library-uses.ts';
export { renderMapPdf } from './map-pdf.ts';
export { createRedlines, type Redlines } from './redlines.ts';
export { renderPng, renderSvg } from './render.ts';
export type { StoredJourney } from './source.ts';
export type { ThreadFault } from './threads.ts';
export { thumbnailOf } from './thumbnail.ts';
export type {
  Exported,
  ExportFault,
  ExportOptions,
  ExportResult,
  PdfOptions,
  PngOptions,
  Seen,
} from './types.ts';
