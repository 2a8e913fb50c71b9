/**
 * The service handbook: `build` makes one typed tree of journeys, what was computed of them and their pictures; an
 * edition leaves out what doesn't concern its readers; `render` has one table of handlers a format.
 */
import type { Pictures } from '../layout/index.ts';
import type { Locale, Snapshot } from '../model/index.ts';

import type { Reading } from './reading/reading.ts';
import type { PaintFigure } from './render/docx/render-docx.ts';
import type { Handbook } from './tree/handbook.ts';

export { buildHandbook } from './build/build.ts';
export type {
  Change,
  Draft,
  FreeChapter,
  FreeChapterKind,
  HandbookPictures,
  JourneySource,
} from './build/input.ts';
export { sourceOf } from './build/source.ts';
export { touchpointSections } from './build/touchpoint-sections.ts';
export { type Edition, editionName, parseEdition } from './edition.ts';
export { editionOf } from './editions/edition-of.ts';
export { editionsIn, type NamedEdition } from './editions/editions-in.ts';
export type { Reading } from './reading/reading.ts';
export { compareHandbooks } from './redline/compare.ts';
export type { Compared } from './redline/entry.ts';
export { type KeptInputs, keptJourney, parseKeptInputs } from './redline/kept.ts';
export { renderHtml } from './render/html/render-html.ts';
export { renderMarkdown } from './render/markdown/render-markdown.ts';
export {
  BOX,
  createPrinter,
  PRINTED_LINKS,
  type TypstHandbook,
  typstHandbook,
} from './render/pdf/index.ts';
export { renderXlsx } from './render/xlsx/render-xlsx.ts';
export type * from './tree/block.ts';
export type * from './tree/handbook.ts';
export type * from './tree/inline.ts';
export { parseHandbook } from './tree/schema.ts';
export type { HandbookWords } from './wording/catalogue.ts';
export { HANDBOOK_WORDS } from './wording/words.ts';

/** The handbook as a Word document, its figures painted by `paint`. The libraries for it are loaded when it is needed. */
export const renderDocx = async (tree: Handbook, paint: PaintFigure): Promise<Uint8Array> =>
  (await import('./render/docx/render-docx.ts')).renderDocx(tree, paint);

/** A map as a presentation (.pptx), in the journey's own language unless another is asked for. */
export const renderPptx = async (
  snapshot: Snapshot,
  how: { readonly locale?: Locale; readonly pictures?: Pictures } = {},
): Promise<Uint8Array> =>
  (await import('./render/pptx/render-pptx.ts')).renderPptx(snapshot, how.locale, how.pictures);

/** What the reader at the counter shows. The dictionary of its search keys is loaded when it is needed. */
export const readingOf = async (tree: Handbook): Promise<Reading> => {
  const [{ readingOf }, { mandarin }] = await Promise.all([
    import('./reading/reading-of.ts'),
    import('./reading/syllables.ts'),
  ]);
  return readingOf(tree, mandarin);
};
