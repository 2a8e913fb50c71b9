import type { Anchor } from '../../core/model/index.ts';

/** A spot of the map, in world units, and whether it stays with the headers at the edges. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** How far what stands there reaches to the right of it. */
  readonly reach: number;
  readonly at: 'map' | 'top' | 'left';
}

/** The map as other features see it: where things stand on it, and where it stands on the screen. */
export interface MapSpace {
  readonly viewport: { readonly x: number; readonly y: number; readonly zoom: number };
  readonly size: { readonly width: number; readonly height: number };
  /** Room that the headers take, and how far the lanes' titles have come along, in pixels. */
  readonly edges: { readonly top: number; readonly left: number; readonly titles: number };
  /** Told with every frame of a pan. */
  follow(listener: () => void): () => void;
  /** Told when something may stand elsewhere. */
  watch(listener: () => void): () => void;
  /** Null where it isn't on the map. */
  spotOf(anchor: Anchor): Spot | null;
  /** What lies under a pointer. */
  anchorAt(event: {
    readonly target: EventTarget | null;
    readonly clientX: number;
    readonly clientY: number;
  }): Anchor;
  reveal(spot: Spot): void;
  /** The element that the map's pointer is heard on. */
  element(): HTMLElement | null;
  /** The element that has the focus while the keyboard is on the map. */
  grid(): HTMLElement | null;
}
