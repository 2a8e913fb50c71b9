import type { Point } from '../../../core/layout/index.ts';
import { sameTile, type Tile, tilePixels, tilesIn } from '../viewport/tiles.ts';
import type { Size, Viewport, ViewportStore } from '../viewport/viewport-store.ts';

/** A piece of the picture: the viewport that it has for itself, in so large a window. */
export interface Piece {
  readonly viewport: Viewport;
  readonly size: Size;
  /** Pixels of the canvas in one of the page. */
  readonly ratio: number;
}

interface Sheet {
  readonly canvas: HTMLCanvasElement;
  /** What is painted on it. */
  tile: Tile | null;
}

/** What all tiles have in common: where the map was when they began, and how large they are. */
interface Layout extends Piece {
  readonly window: Size;
  readonly pixels: Size;
}

export interface Board {
  /** Follows the viewport: what comes into view is painted. */
  follow(): void;
  /** Paints all of it anew with the next frame. */
  paintAll(): void;
  stop(): void;
}

/** A picture that follows the hand: tiles that are painted as they come into view, on sheets that have left it. */
export function createBoard(
  element: HTMLElement,
  view: ViewportStore,
  paintPiece: (context: CanvasRenderingContext2D, piece: Piece) => void,
): Board {
  const sheets: Sheet[] = [...element.querySelectorAll('canvas')].map((canvas) => ({ canvas, tile: null }));
  let layout: Layout | null = null;
  let frame = 0;

  const paintTile = ({ canvas }: Sheet, tile: Tile, { viewport, size, ratio, pixels }: Layout) => {
    const context = canvas.getContext('2d');
    if (!context) return;
    // Another size costs another canvas.
    if (canvas.width !== pixels.width || canvas.height !== pixels.height) Object.assign(canvas, pixels);
    const [left, top] = [tile.column * size.width, tile.row * size.height];
    canvas.style.width = `${size.width}px`;
    canvas.style.height = `${size.height}px`;
    canvas.style.transform = `translate(${left}px, ${top}px)`;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, pixels.width, pixels.height);
    paintPiece(context, {
      viewport: { ...viewport, x: viewport.x - left, y: viewport.y - top },
      size,
      ratio,
    });
    context.restore();
  };
  const freeSheet = (tiles: readonly Tile[]): Sheet => {
    const free = sheets.find(({ tile }) => tile === null || !tiles.some((one) => sameTile(one, tile)));
    if (free) return free;
    const sheet: Sheet = { canvas: document.createElement('canvas'), tile: null };
    element.append(sheet.canvas);
    sheets.push(sheet);
    return sheet;
  };
  const isPainted = (tile: Tile) => sheets.some((sheet) => sheet.tile && sameTile(sheet.tile, tile));

  const place = ({ x, y }: Point, { ratio }: Layout) => {
    // A fraction of a pixel would let the ground through where two tiles meet.
    const whole = (length: number) => Math.round(length * ratio) / ratio;
    element.style.transform = `translate(${whole(x)}px, ${whole(y)}px)`;
  };
  const movedSince = ({ viewport: { x, y } }: Layout): Point => ({
    x: view.viewport.x - x,
    y: view.viewport.y - y,
  });
  const paint = () => {
    frame = 0;
    layout ??= layoutOf(view);
    const moved = movedSince(layout);
    const tiles = tilesIn(layout.window, layout.size, moved);
    for (const tile of tiles.filter((one) => !isPainted(one))) {
      const sheet = freeSheet(tiles);
      paintTile(sheet, tile, layout);
      sheet.tile = tile;
    }
    for (const { canvas, tile } of sheets) canvas.hidden = tile === null;
    place(moved, layout);
  };
  const paintSoon = () => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };
  const paintAll = () => {
    layout = null;
    for (const sheet of sheets) sheet.tile = null;
    paintSoon();
  };
  const follow = () => {
    if (!layout || layout.window !== view.size || layout.viewport.zoom !== view.viewport.zoom) {
      paintAll();
      return;
    }
    const moved = movedSince(layout);
    if (tilesIn(layout.window, layout.size, moved).every(isPainted)) place(moved, layout);
    else paintSoon();
  };
  paint();
  return { follow, paintAll, stop: () => cancelAnimationFrame(frame) };
}

function layoutOf({ viewport, size: window }: ViewportStore): Layout {
  const ratio = globalThis.devicePixelRatio || 1;
  const pixels = tilePixels(window, ratio);
  const size = { width: pixels.width / ratio, height: pixels.height / ratio };
  return { viewport, window, size, ratio, pixels };
}
