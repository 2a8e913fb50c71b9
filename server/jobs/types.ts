import type { Result } from '../../src/core/base/index.ts';
import type { PictureChoice } from '../../src/core/layout/index.ts';
import type { ThreadFault } from './threads.ts';

/** What of a map is exported, and how. */
export type ExportOptions = PictureChoice;

export interface PngOptions extends ExportOptions {
  /** Pixels for each pixel at zoom 1: above 0, 4 at most; 2 without it. */
  readonly scale?: number;
}

/** One sheet as large as the map, or sheets of paper to be put together. */
export type Paper = 'one' | 'a4' | 'a3';

export interface PdfOptions extends ExportOptions {
  readonly paper?: Paper;
}

/** A finished picture. `missing` are characters that the fonts don't have, which print as empty boxes. */
export interface Exported {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly missing: readonly string[];
}

/** What must be known of a journey before it is drawn. */
export interface Seen {
  readonly title: string;
  /** As its cards name them. */
  readonly images: readonly string[];
  /** Something that was chosen, and isn't there. */
  readonly unknown: { readonly what: 'stage' | 'card'; readonly id: string } | null;
}

/** Why there is no file. */
export type ExportFault =
  | ThreadFault
  | { readonly code: 'disk-full' }
  /** More than one document holds. */
  | { readonly code: 'too-much' }
  /** More pixels than allowed; `scale` is the largest that fits. */
  | { readonly code: 'too-large'; readonly pixels: number; readonly limit: number; readonly scale: number };

export type ExportResult<File = Exported> = Result<File, ExportFault>;

/** What can be exported. */
export type ExportKind = 'svg' | 'png' | 'xlsx' | 'pptx' | 'csv' | 'mermaid';
