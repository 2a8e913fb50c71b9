import { create } from 'zustand';
import type { Point, Rect, Side } from '../../core/layout/index.ts';
import type { Cell, Spot } from '../actions/index.ts';

/** Where dragged cards would go: a cell, and the card they would stand before (null: its end). */
export interface DropTarget {
  readonly lane: string;
  readonly step: string;
  readonly before: string | null;
  /** The cell, and where the line goes that shows the place; world units. */
  readonly cell: Rect;
  readonly line: Rect;
}

export interface CardDrag {
  readonly ids: ReadonlySet<string>;
  /** The card that was taken hold of. */
  readonly held: string;
  /** From the pointer to the held card's corner, world units. */
  readonly grip: Point;
  readonly at: Point;
  readonly target: DropTarget | null;
}

export interface LinkDraft {
  readonly from: string;
  readonly side: Side;
  readonly start: Point;
  readonly at: Point;
  readonly over: string | null;
  /** Where the loose end is on the grid: the keys go on from there. */
  readonly spot: Spot;
  /** Begun by a click: the pointer is free until the next one. */
  readonly sticky: boolean;
}

/** What has come of the last link that was begun. */
export type LinkOutcome = 'left' | { readonly from: string; readonly to: string };

export interface FeelingDrag {
  readonly persona: string;
  readonly step: string;
  readonly score: number;
}

/** A point that a click would set. */
export interface FeelingHint extends FeelingDrag {
  readonly x: number;
}

/** A header on the move: the line shows where it would go. */
export interface HeaderDrag {
  readonly table: 'stages' | 'steps' | 'lanes';
  readonly id: string;
  readonly title: string;
  readonly at: Point;
  readonly line: Rect | null;
}

export type MenuKind = 'stages' | 'steps' | 'lanes' | 'cards' | 'moments' | 'links' | 'add-lane';

/** The one menu of the canvas: what it is for, and where on the screen. */
export interface OpenMenu {
  readonly kind: MenuKind;
  /** The record that it is about; for a new lane the one above it, '' at the end. */
  readonly id: string;
  /** Client coordinates. */
  readonly x: number;
  readonly y: number;
}

/** What the hand on this canvas is doing at this moment. Gone with the gesture. */
export interface CanvasUi {
  readonly hoverCard: string | null;
  /** The cell under the pointer. */
  readonly hoverCell: Cell | null;
  readonly hoverLink: string | null;
  readonly drag: CardDrag | null;
  /** A finger holds something: it doesn't move the map. */
  readonly carried: boolean;
  /** Where a card that comes from outside the map would go. */
  readonly drop: DropTarget | null;
  readonly marquee: Rect | null;
  readonly link: LinkDraft | null;
  readonly linkSaid: LinkOutcome | null;
  readonly feeling: FeelingDrag | null;
  readonly feelingHint: FeelingHint | null;
  readonly header: HeaderDrag | null;
  readonly menu: OpenMenu | null;
  /** A card that was made a moment ago; it goes again when it is left empty. */
  readonly fresh: string | null;
  /** The persona whose points a click in the feeling lane sets; null stands for the first one shown. */
  readonly persona: string | null;
}

const IDLE: CanvasUi = {
  hoverCard: null,
  hoverCell: null,
  hoverLink: null,
  drag: null,
  carried: false,
  drop: null,
  marquee: null,
  link: null,
  linkSaid: null,
  feeling: null,
  feelingHint: null,
  header: null,
  menu: null,
  fresh: null,
  persona: null,
};

export const useCanvasUi = create<CanvasUi>()(() => IDLE);
export const canvasUi = {
  get: useCanvasUi.getState,
  set: (change: Partial<CanvasUi>): void => useCanvasUi.setState(change),
  reset: (): void => useCanvasUi.setState(IDLE),
} as const;

export const openMenuAt = (menu: OpenMenu): void => canvasUi.set({ menu });

/** True while a gesture runs: hovering then changes nothing. */
export const isBusy = ({ drag, marquee, link, feeling, header }: CanvasUi): boolean =>
  (drag ?? marquee ?? link ?? feeling ?? header) !== null;
