import type { PagePlace, PageSize } from './pdf.ts';

/** Where each page lies, in pixels from the top of the first one's margin. */
export interface PagesLayout {
  readonly pages: readonly {
    readonly top: number;
    readonly width: number;
    readonly height: number;
    readonly zoom: number;
  }[];
  readonly width: number;
  readonly height: number;
}

export const GAP = 16;

/** Most pages as wide as `room`. */
export function zoomToFit(sizes: readonly PageSize[], room: number): number {
  const widths = sizes.map(({ width }) => width).sort((a, b) => a - b);
  return Math.max(0.1, room / (widths[Math.floor(widths.length / 2)] ?? 1));
}

/** `widest`, in pixels: a page that would be wider, of a large drawing, is made smaller than the others. */
export function layoutPages(
  sizes: readonly PageSize[],
  wanted: number,
  widest = Number.POSITIVE_INFINITY,
): PagesLayout {
  let top = GAP;
  const pages = sizes.map((size) => {
    const zoom = Math.min(wanted, widest / size.width);
    const page = { top, width: Math.round(size.width * zoom), height: Math.round(size.height * zoom), zoom };
    top += page.height + GAP;
    return page;
  });
  return { pages, width: Math.max(0, ...pages.map(({ width }) => width)), height: top };
}

/** The pages that touch the window, and `more` on each side: from the first to before the second. */
export function pagesIn(
  { pages }: PagesLayout,
  scroll: number,
  room: number,
  more = 1,
): readonly [number, number] {
  const first = pages.findIndex(({ top, height }) => top + height > scroll);
  if (first === -1) return [Math.max(0, pages.length - 1 - more), pages.length];
  const after = pages.findIndex(({ top }) => top >= scroll + room);
  return [Math.max(0, first - more), Math.min(pages.length, (after === -1 ? pages.length : after) + more)];
}

/** What lies at the top of the window. */
export function placeAt({ pages }: PagesLayout, scroll: number): PagePlace {
  // The margin over the first page is the first page's.
  const at = Math.max(
    0,
    pages.findLastIndex(({ top }) => top <= scroll),
  );
  const page = pages[at];
  return page ? { page: at, down: (scroll - page.top) / page.height } : { page: 0, down: 0 };
}

/** How far to scroll for a place to lie at the top of the window. */
export function scrollTo({ pages }: PagesLayout, { page, down }: PagePlace): number {
  const found = pages[Math.min(page, pages.length - 1)];
  return found ? Math.max(0, found.top + down * found.height) : 0;
}

/** The page that most of the window's upper half shows, from 0. */
export function currentPage({ pages }: PagesLayout, scroll: number, room: number): number {
  return Math.max(
    0,
    pages.findLastIndex(({ top }) => top <= scroll + room / 3),
  );
}
