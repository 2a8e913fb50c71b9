import type { Locale, Snapshot } from '../model/index.ts';
import { selectionBounds } from './hit.ts';
import { layoutMap } from './layout-map.ts';
import { type SvgOptions, svgSize } from './svg/draw-svg.ts';
import type { Drawing, Pictures, Rect } from './types.ts';

/** What a picture that is given away shows, and how. */
export interface PictureChoice {
  readonly theme?: 'light' | 'dark';
  /** The language of the words that the picture adds; the journey's own without it. */
  readonly locale?: Locale;
  /** With title and key around the map; true without it. Never around a cutting. */
  readonly frame?: boolean;
  /** Nothing behind the map. */
  readonly transparent?: boolean;
  /** These stages alone, as a map of their own. */
  readonly stages?: readonly string[];
  /** A cutting around these cards. */
  readonly cards?: readonly string[];
  /** As somebody looks at it: stages and lanes collapsed, and whose curves are drawn. */
  readonly collapsedStages?: readonly string[];
  readonly collapsedLanes?: readonly string[];
  readonly personas?: readonly string[];
  /** What is on the cards' pictures. */
  readonly pictures?: Pictures;
}

export interface Picture {
  readonly drawing: Drawing;
  readonly look: SvgOptions;
  /** In pixels at scale 1. */
  readonly size: Rect;
}

/** 256 MB of pixels; a sheet of A0 at 150 dpi is half of that. */
export const PIXEL_LIMIT = 64_000_000;
export const SCALE_LIMIT = 4;
/** So much of its surroundings is cut out with a card. */
const MARGIN = 20;

/** A map laid out for a picture. The cards are those that are shown; without any of them it is the whole map. */
export function pictureOf(snapshot: Snapshot, choice: PictureChoice = {}): Picture {
  const { stages, cards, collapsedStages = [], collapsedLanes = [], personas } = choice;
  const drawing = layoutMap(snapshot, {
    locale: choice.locale ?? snapshot.journey.locale,
    collapsedStages: new Set(collapsedStages),
    collapsedLanes: new Set(collapsedLanes),
    ...(stages ? { stages: new Set(stages) } : {}),
    ...(personas ? { personas: new Set(personas) } : {}),
  });
  const bounds = cards && selectionBounds(drawing, cards);
  const { theme = 'light', frame = true, transparent = false, pictures = {} } = choice;
  const look: SvgOptions = bounds
    ? { theme, transparent, pictures, part: grown(bounds) }
    : { theme, transparent, pictures, frame };
  return { drawing, look, size: svgSize(drawing, look) };
}

const grown = ({ x, y, width, height }: Rect): Rect => ({
  x: x - MARGIN,
  y: y - MARGIN,
  width: width + 2 * MARGIN,
  height: height + 2 * MARGIN,
});

export const pixelsAt = (scale: number, { width, height }: Pick<Rect, 'width' | 'height'>): number =>
  Math.ceil(width * scale) * Math.ceil(height * scale);

/** The largest scale in tenths that keeps within the limit, rounding of the edges included; 0.1 at least. */
export function fittingScale(size: Pick<Rect, 'width' | 'height'>): number {
  const tenths = Math.floor(Math.sqrt(PIXEL_LIMIT / (size.width * size.height)) * 10);
  const fitting = pixelsAt(tenths / 10, size) > PIXEL_LIMIT ? tenths - 1 : tenths;
  return Math.min(SCALE_LIMIT, Math.max(1, fitting) / 10);
}
