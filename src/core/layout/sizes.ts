import type { Weight } from './metrics/measure.ts';

/** Everything stands on a grid of 4, mostly 8 px. */
export const SIZES = {
  /** The column of lane titles on the left. */
  titleWidth: 192,
  /** A column and the card in it; what is left between two cards is a gutter for links. */
  columnWidth: 256,
  cardWidth: 208,
  collapsedColumn: 64,
  /** What a picture takes off the top of its card, the border included; one height, so that nobody waits for its pixels. */
  cardPicture: 96,
  /** Header rows. */
  phaseHeight: 24,
  headerGap: 4,
  stageInset: 4,
  headerBottom: 8,
  /** Above and below the cards of a lane; two of them make a gutter. */
  lanePad: 20,
  laneMinimum: 88,
  collapsedLane: 44,
  /** What stands for hidden cards. */
  foldHeight: 24,
  cellGap: 16,
  measureGap: 8,
  /** The feeling curves' room. */
  plotHeight: 232,
  plotPad: 44,
} as const;

/** The gutter on each side of a card. */
export const CARD_INSET = (SIZES.columnWidth - SIZES.cardWidth) / 2;

/** What a column keeps free on each side. */
export const insetOf = (column: number): number =>
  column === SIZES.collapsedColumn ? SIZES.collapsedColumn / 4 : CARD_INSET;

/** What a lane keeps free above and below. */
export const padOf = (collapsed: boolean): number =>
  collapsed ? (SIZES.collapsedLane - SIZES.foldHeight) / 2 : SIZES.lanePad;

export interface TextStyle {
  readonly size: number;
  readonly lineHeight: number;
  readonly weight: Weight;
}

/** The whole type scale. */
export const TYPE = {
  stage: { size: 14, lineHeight: 20, weight: 700 },
  goal: { size: 11, lineHeight: 16, weight: 400 },
  folded: { size: 12, lineHeight: 16, weight: 700 },
  step: { size: 13, lineHeight: 18, weight: 700 },
  lane: { size: 13, lineHeight: 18, weight: 700 },
  title: { size: 13, lineHeight: 20, weight: 400 },
  strongTitle: { size: 13, lineHeight: 20, weight: 700 },
  body: { size: 12, lineHeight: 17, weight: 400 },
  small: { size: 11, lineHeight: 16, weight: 400 },
  tag: { size: 10.5, lineHeight: 18, weight: 400 },
  moment: { size: 12, lineHeight: 17, weight: 400 },
  value: { size: 13, lineHeight: 16, weight: 700 },
  linkLabel: { size: 11, lineHeight: 16, weight: 400 },
} as const satisfies Record<string, TextStyle>;
