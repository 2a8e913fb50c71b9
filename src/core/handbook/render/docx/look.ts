import { PALETTE } from '../../../layout/index.ts';
import type { Locale } from '../../../model/index.ts';
import type { ScriptPart, Tone } from '../../tree/block.ts';

const palette = PALETTE.light;
const hex = (color: string): string => color.slice(1);

/** Colours as Office writes them: without a `#`. */
export const COLORS = {
  ink: hex(palette.ink),
  muted: hex(palette.muted),
  accent: hex(palette.accent),
  hairline: hex(palette.border),
  shade: hex(palette.chip),
  link: hex(palette.links.needs),
  avoid: hex(palette.moments.pain.ink),
} as const;

interface Ink {
  /** Of the bar beside it, of the ground and of the title. */
  readonly mark: string;
  readonly fill: string;
  readonly ink: string;
}

const inkOf = (mark: string, fill: string, ink: string): Ink => ({
  mark: hex(mark),
  fill: hex(fill),
  ink: hex(ink),
});

const { pain, delight } = palette.moments;

export const TONES: Readonly<Record<Tone, Ink>> = {
  plain: inkOf(palette.accent, '#f4f4fb', palette.ink),
  good: inkOf(delight.mark, delight.fill, delight.ink),
  warning: inkOf('#b96a06', '#fdf5ea', '#7a4604'),
  bad: inkOf(pain.mark, pain.fill, pain.ink),
  pain: inkOf(pain.mark, pain.fill, pain.ink),
  delight: inkOf(delight.mark, delight.fill, delight.ink),
};

/** The bar beside a script's line. */
export const PART_COLORS: Readonly<Record<ScriptPart, string>> = {
  say: hex(palette.accent),
  ask: hex(palette.roles.customer.mark),
  feeling: hex(palette.roles.feeling.mark),
  understanding: hex(palette.roles.thinking.mark),
  action: hex(palette.roles.frontstage.mark),
};

/** On every system with Office; where they are missing, the system's own for the script takes over. */
export const FONT = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Microsoft YaHei', cs: 'Arial' } as const;

/** Of the text that has no language of its own. */
export const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN', bidirectional: 'ar-SA' } as const;

/** In half points; Chinese needs a little more to be read as easily. */
export const bodySize = (locale: Locale): number => (locale === 'zh-CN' ? 21 : 20);

/** How tall a line of text is beside its letters, and one of a heading, which stands by itself. */
const LINE = { en: 1.38, 'zh-CN': 1.55 } as const satisfies Record<Locale, number>;
const HEADING_LINE = 1.45;
/** Half points, from which letters are as large as a heading's. */
const LARGE = 27;
const TWIPS_PER_HALF_POINT = 10;

/**
 * A line's height, the same whatever fonts the reader has: one of YaHei is by half taller than one of Arial, and pages
 * would end elsewhere than the contents say.
 * @param size in half points
 */
export function exactLine(
  size: number,
  locale: Locale,
): { readonly line: number; readonly lineRule: 'exact' } {
  const factor = size < LARGE ? LINE[locale] : HEADING_LINE;
  return { line: Math.round(size * TWIPS_PER_HALF_POINT * factor), lineRule: 'exact' };
}

/** In twips: A4 on end, and the room for text on it. */
export const PAGE = { short: 11_906, long: 16_838, margin: 1_247, top: 1_361 } as const;
export const TEXT_WIDTH = PAGE.short - 2 * PAGE.margin;
export const WIDE = { width: PAGE.long - 2 * PAGE.margin, height: PAGE.short - 2 * PAGE.top } as const;

export const TWIPS_PER_PIXEL = 15;
