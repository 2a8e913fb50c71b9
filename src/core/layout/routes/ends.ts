import { samePlain } from '../../base/index.ts';
import type { ChangedCell, Ground, Place } from './terrain.ts';

/** A card that links begin or end at. */
export interface End<Way> {
  /** Where it stands; undefined while it is not shown. */
  place: Place | undefined;
  readonly ways: Set<Way>;
}

/** Where the cards stand that have links. */
export class Ends<Way> {
  private readonly byCard = new Map<string, End<Way>>();
  /** Those that have just come, and do not know their places yet. */
  private readonly fresh = new Map<string, End<Way>>();

  /** The end at a card; a new one learns its place from `locate`. */
  at(card: string): End<Way> {
    const known = this.byCard.get(card);
    if (known) return known;
    const end: End<Way> = { place: undefined, ways: new Set() };
    this.byCard.set(card, end);
    this.fresh.set(card, end);
    return end;
  }

  /** Forgets a link that no longer ends at a card. */
  leave(card: string, way: Way): void {
    const ways = this.byCard.get(card)?.ways;
    ways?.delete(way);
    if (ways?.size === 0) this.byCard.delete(card);
  }

  locate(grounds: readonly Ground[]): void {
    if (this.fresh.size === 0) return;
    for (const ground of grounds) {
      for (const stand of ground) {
        for (const [card, place] of stand?.ends ?? []) {
          const end = this.fresh.get(card);
          if (end) end.place = place;
        }
      }
    }
    this.fresh.clear();
  }

  /** Takes note of what stands in cells now; `touched` gets the links that an end of has moved, come or gone. */
  move(cells: readonly ChangedCell[], touched: Set<Way>): void {
    const moved = new Map<End<Way>, Place | undefined>();
    const put = (card: string, place: Place | undefined) => {
      const end = this.byCard.get(card);
      if (!end || end.place === place) return;
      if (!moved.has(end)) moved.set(end, end.place);
      end.place = place;
    };
    // First all that went, then all that came: a card that moves does both.
    for (const { before } of cells) for (const [card] of before?.ends ?? []) put(card, undefined);
    for (const { now } of cells) for (const [card, place] of now?.ends ?? []) put(card, place);
    for (const [end, before] of moved) {
      if (!samePlain(before, end.place)) for (const way of end.ways) touched.add(way);
    }
  }
}
