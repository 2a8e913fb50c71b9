import { drawThumbnail, layoutMap, type Theme } from '../../src/core/layout/index.ts';
import type { Snapshot } from '../../src/core/model/index.ts';

/** A small picture of a map, as SVG. */
export const thumbnailOf = (snapshot: Snapshot, theme: Theme): string =>
  drawThumbnail(layoutMap(snapshot, { locale: snapshot.journey.locale }), { theme });
