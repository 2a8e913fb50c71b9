/**
 * Exports: maps as SVG and PNG files, with the fonts that they need. The server makes them in threads of
 * their own (`createExports`); the command line calls `renderSvg` and `renderPng` directly.
 */
export { createExports, type Exports, type ExportsOptions } from './exports.ts';
export { renderPng, renderSvg } from './render.ts';
export type { Exported, ExportFault, ExportOptions, ExportResult, PngOptions } from './types.ts';
