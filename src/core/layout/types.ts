import type { ChannelKind, LaneRole, LineKind, LinkKind, Locale, MomentKind, Phase } from '../model/index.ts';

/** Units are pixels at zoom 1; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/**
 * Text broken into lines: print exactly these, each `lineHeight` below the one before.
 * `x`, `y` is the top left of the first line box, relative to the box that holds the text.
 */
export interface TextBlock {
  readonly x: number;
  readonly y: number;
  /** The room the lines were broken for. */
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly lineHeight: number;
  readonly weight: 400 | 700;
  readonly lines: readonly string[];
  /** True when the last line ends in an ellipsis. */
  readonly truncated: boolean;
}

export type MarkKind = 'pain' | 'delight' | 'sla' | 'script' | 'authority' | 'stake' | 'image';

/** A small sign on a card: an icon of 14 px and, where `text` is not empty, a number right of it. Relative to the card. */
export interface Mark extends Rect {
  readonly kind: MarkKind;
  /** How many standards or moments it stands for; the stake's value. */
  readonly count: number;
  /** The strongest intensity of the moments, 1 to 5; 0 for other marks. */
  readonly intensity: number;
  readonly text: string;
}

/** A label in a small rounded box, relative to the card. */
export interface Chip extends Rect {
  readonly text: string;
}

/** Where a picture is shown, cut to fill its room, whatever its own size; `source` is what the record's `image` names. */
export interface PictureFace extends Rect {
  readonly source: string;
}

/** A picture as a `data:` address of PNG or JPEG, and its size in its own pixels. */
export interface PictureData {
  readonly data: string;
  readonly width: number;
  readonly height: number;
}

/** Pictures by their `source`. Of one that is not among them its place is marked. */
export type Pictures = Readonly<Record<string, PictureData>>;

/** What a card shows, relative to its top left. The same object as long as the card's content is the same. */
export interface CardFace {
  readonly width: number;
  readonly height: number;
  /** Across the top, within the card's border. */
  readonly picture: PictureFace | null;
  readonly title: TextBlock;
  readonly body: TextBlock | null;
  /** Icon of 14 px at x, y, and the channel's name. */
  readonly channel: (Point & { readonly kind: ChannelKind; readonly label: TextBlock }) | null;
  readonly tags: readonly Chip[];
  /** Who does it and how long it takes: "5 min · Receptionist". */
  readonly meta: TextBlock | null;
  readonly marks: readonly Mark[];
}

/** A card in its cell. The same object as long as nothing about it changed, its place included. */
export interface CardBox extends Rect {
  readonly id: string;
  readonly lane: string;
  readonly step: string;
  /** The lane's role: it gives the card its colour. */
  readonly role: LaneRole;
  /** From the top of the cell, from 0. */
  readonly index: number;
  readonly face: CardFace;
}

/** One pain or delight in the moments lane. Text and dots are relative to the box. */
export interface MomentBox extends Rect {
  readonly id: string;
  readonly kind: MomentKind;
  readonly step: string;
  readonly card: string | null;
  readonly title: TextBlock;
  readonly intensity: number;
  readonly frequency: number;
  readonly evidence: 'observed' | 'assumed' | 'proposed';
  /** The icon (16 px). */
  readonly icon: Point;
  /** Centres of the five intensity dots; the first `intensity` are filled. */
  readonly dots: readonly Point[];
}

/** A measured number in the metrics lane. Text is relative to the box. */
export interface MeasureBox extends Rect {
  readonly id: string;
  readonly step: string;
  readonly card: string | null;
  readonly label: TextBlock;
  readonly value: TextBlock;
  /** "/ 4.2", or null without a target. */
  readonly target: TextBlock | null;
  /** Whether the target is met; null when there is none or when nobody knows which way is better. */
  readonly met: boolean | null;
  /** How much of the target is reached, 0 to 1; null where `met` is. */
  readonly ratio: number | null;
}

/** How much a collapsed lane or stage hides in one cell. Chip and marks are relative to the box. */
export interface FoldBox extends Rect {
  readonly lane: string;
  readonly role: LaneRole;
  readonly stage: string;
  /** Null for all steps of a collapsed stage. */
  readonly step: string | null;
  readonly column: number;
  readonly cards: readonly string[];
  /** Cards and measures. */
  readonly count: number;
  /** Null where only moments are hidden. */
  readonly chip: Chip | null;
  /** Moments by kind. */
  readonly marks: readonly Mark[];
}

/** Stages in a row that share a phase, above their headers. */
export interface PhaseBox extends Rect {
  readonly phase: Phase;
}

/**
 * A stage's header; spans its columns. Text is relative to the box. A collapsed stage takes the steps' row too, and its
 * name runs downwards, its lines from right to left; `x`, `y` is then the top left of all of them.
 */
export interface StageBox extends Rect {
  readonly id: string;
  readonly phase: Phase;
  /** A colour of the author's own (`#rgb` or `#rrggbb`), checked; else null. */
  readonly color: string | null;
  readonly title: TextBlock;
  readonly goal: TextBlock | null;
  readonly collapsed: boolean;
  /** Columns from `first` up to but without `end`. */
  readonly first: number;
  readonly end: number;
}

/** A step's header. Text is relative to the box. */
export interface StepBox extends Rect {
  readonly id: string;
  readonly stage: string;
  readonly column: number;
  readonly title: TextBlock;
}

/** A column over the whole height: a step's, or (step null) that of a stage that has none or is collapsed. */
export interface ColumnBox {
  readonly x: number;
  readonly width: number;
  readonly stage: string;
  readonly step: string | null;
  /** The steps that a collapsed stage hides. */
  readonly folded: readonly string[];
  /** True for the first column of a stage: a separator runs at its x. */
  readonly startsStage: boolean;
}

/** What stands in a cell; cells without anything are not listed. */
export interface CellBox {
  readonly column: number;
  readonly step: string;
  readonly cards: readonly CardBox[];
  readonly moments: readonly MomentBox[];
  readonly measures: readonly MeasureBox[];
}

/** A lane's band over the whole width. Text and icon are relative to the box. */
export interface LaneBox extends Rect {
  readonly id: string;
  readonly role: LaneRole;
  readonly title: TextBlock;
  readonly icon: Point;
  readonly collapsed: boolean;
  /** Filled cells by column, ascending; those that are hidden are not among them. */
  readonly cells: readonly CellBox[];
  /** What is hidden, by column, ascending. */
  readonly folds: readonly FoldBox[];
}

/** The room of the feeling curves in the feeling lane. */
export interface PlotBox extends Rect {
  readonly lane: string;
  /** y of score 0, of 5 and of −5. */
  readonly zero: number;
  readonly top: number;
  readonly bottom: number;
}

/** A persona whose curve is drawn; `series` picks its colour. */
export interface PersonaSeries {
  readonly id: string;
  readonly name: string;
  readonly series: number;
}

export interface CurvePoint extends Point {
  readonly persona: string;
  readonly step: string;
  readonly column: number;
  readonly score: number;
  readonly quote: string;
  /** In a collapsed stage: the curve runs through it, and no sign is drawn. */
  readonly folded: boolean;
  /** The quote to print, in absolute units, at peaks and lows only; else null. `anchor` is the middle of the lines. */
  readonly note: (TextBlock & { readonly anchor: 'middle' }) | null;
}

/** One persona's curve: monotone between its points, so that it never shows a peak that nobody felt. */
export interface CurvePath {
  readonly persona: string;
  readonly series: number;
  /** SVG path data in absolute units; empty for fewer than two points. */
  readonly d: string;
  readonly points: readonly CurvePoint[];
}

/** A line of the blueprint; `after` is the lane above it. */
export interface LineBox {
  readonly kind: LineKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly after: string;
  /** Counts up from 0 where several lines fall on one border: their labels stand above each other. */
  readonly slot: number;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** Where a link meets a card; absolute units. */
export interface Port extends Point {
  readonly side: Side;
}

/**
 * A link, routed. An end that is hidden lies at what stands for it; links that would then run alike are drawn as one,
 * which has the id and the ends of the first of them. The same object as long as its path and label are the same;
 * `linkLine` gives its line as path data. */
export interface LinkPath {
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly fromPort: Port;
  readonly toPort: Port;
  /** Corners from port to port; every stretch is horizontal or vertical. */
  readonly points: readonly Point[];
  /** The arrow head's tip and the way it points. */
  readonly head: Point & { readonly angle: 0 | 90 | 180 | 270 };
  /** Around the whole path. */
  readonly bounds: Rect;
  /** All links that it stands for; mostly the one. */
  readonly bundle: readonly string[];
  /** `x`, `y` is the top left of the label's box; null without a label. */
  readonly label: (Rect & { readonly text: string; readonly truncated: boolean }) | null;
}

/** The one picture of a map: frozen data, of which lists of what a map has in thousands are made when first read. */
export interface Drawing {
  readonly journey: {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly locale: Locale;
    readonly view: 'current' | 'future';
  };
  readonly width: number;
  readonly height: number;
  /** Width of the column of lane titles at x = 0. */
  readonly titleWidth: number;
  /** Height of the header rows (phases, stages, steps) at y = 0. */
  readonly headerHeight: number;
  readonly phases: readonly PhaseBox[];
  readonly stages: readonly StageBox[];
  readonly steps: readonly StepBox[];
  readonly columns: readonly ColumnBox[];
  readonly lanes: readonly LaneBox[];
  /** Lane by lane, column by column, top to bottom. */
  readonly cards: readonly CardBox[];
  readonly moments: readonly MomentBox[];
  readonly measures: readonly MeasureBox[];
  readonly folds: readonly FoldBox[];
  readonly plot: PlotBox | null;
  readonly personas: readonly PersonaSeries[];
  readonly curves: readonly CurvePath[];
  readonly lines: readonly LineBox[];
  readonly links: readonly LinkPath[];
}

export interface LayoutOptions {
  /** These stages alone; all without it. */
  readonly stages?: ReadonlySet<string>;
  /** Lanes and stages shown as a narrow strip, without their cards. */
  readonly collapsedLanes?: ReadonlySet<string>;
  readonly collapsedStages?: ReadonlySet<string>;
  /** The personas whose curves are drawn; all without it. */
  readonly personas?: ReadonlySet<string>;
  /** The language of durations and metric names on the map; the journey's without it. */
  readonly locale?: Locale;
}
