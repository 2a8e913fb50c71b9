import type { LinkKind } from '../../../model/index.ts';
import { COLORS, type Deck, shapeOf } from './deck.ts';
import type { Rect, Sheet } from './slide.ts';

/** Where a card lies on a slide. */
export interface Placed {
  readonly rect: Rect;
  readonly column: number;
  /** From the top of its column, all lanes together. */
  readonly order: number;
}

const DASHES: Readonly<Record<LinkKind, 'solid' | 'dash' | 'lgDashDot'>> = {
  flow: 'solid',
  needs: 'dash',
  handoff: 'lgDashDot',
};

/** Between the names of the two boxes that a connector holds: replaced when the file is packed. */
export const CONNECTS = ' ⇢ ';
/** Of a rounded box: top, left, bottom, right. */
export const SITES = { top: 0, left: 1, bottom: 2, right: 3 } as const;
export type Site = keyof typeof SITES;

/** From which side to which; null where the line would run across other cards: then it is told in the notes. */
function sides(from: Placed, to: Placed): readonly [Site, Site] | null {
  if (to.column === from.column + 1) return ['right', 'left'];
  if (to.column === from.column - 1) return ['left', 'right'];
  if (to.column !== from.column) return null;
  if (to.order === from.order + 1) return ['bottom', 'top'];
  return to.order === from.order - 1 ? ['top', 'bottom'] : null;
}

function pointOn({ x, y, width, height }: Rect, site: Site) {
  if (site === 'left' || site === 'right') return { x: site === 'left' ? x : x + width, y: y + height / 2 };
  return { x: x + width / 2, y: site === 'top' ? y : y + height };
}

/** Arrows between neighbours, which stay fast to their boxes when those are moved. */
export function drawLinks(sheet: Sheet, placed: ReadonlyMap<string, Placed>, { snapshot }: Deck): void {
  for (const { from, to, kind } of snapshot.links.list) {
    const [a, b] = [placed.get(from), placed.get(to)];
    const ends = a && b ? sides(a, b) : null;
    if (!a || !b || !ends) continue;
    sheet.arrow(pointOn(a.rect, ends[0]), pointOn(b.rect, ends[1]), {
      name: `${shapeOf({ id: from })}|${ends[0]}${CONNECTS}${shapeOf({ id: to })}|${ends[1]}`,
      color: COLORS.links[kind],
      dash: DASHES[kind],
    });
  }
}
