import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { type Canvas, FAR, openCanvas, VIEWPORT, ZOOM_TURNS } from './canvases.ts';
import * as input from './input.ts';
import type { Shapes } from './map.ts';
import { type Cost, meterOf } from './meter.ts';

export const GESTURES = ['pan', 'panWhole', 'zoom', 'drag', 'type'] as const;
export type Gesture = (typeof GESTURES)[number];

interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

interface Box extends input.At {
  readonly width: number;
  readonly height: number;
}

const HOME: View = { x: 0, y: 0, zoom: 1 };
const COLUMN = 256;
const WORDS = 'the customer hears when it comes and why';
/** What opening has put off: checks, saving, fonts. */
const SETTLE_MS = 2_500;

/** What our page offers to measurements, and the peers' host pages as well. */
interface Handle {
  getViewport(): View;
  setViewport(view: View): void;
  cardRect(id: string): Box | null;
  /** Ours tells titles by the elements on the map. */
  cardTitle?(id: string): string;
}

const handle = (page: Page) => ({
  view: () => page.evaluate(() => (Reflect.get(window, '__map') as Handle).getViewport()),
  look: (view: View) =>
    page.evaluate((to) => {
      (Reflect.get(window, '__map') as Handle).setViewport(to);
    }, view),
  box: (id: string) =>
    page.evaluate((card) => {
      const box = (Reflect.get(window, '__map') as Handle).cardRect(card);
      return box && { x: box.x, y: box.y, width: box.width, height: box.height };
    }, id),
  title: (id: string) =>
    page.evaluate((card) => {
      const map = Reflect.get(window, '__map') as Handle;
      if (map.cardTitle) return map.cardTitle(card);
      return document.querySelector(`[data-card-id="${card}"]`)?.getAttribute('aria-label') ?? '';
    }, id),
});

function insist(holds: boolean, canvas: Canvas, what: string, found: unknown): void {
  if (!holds) throw new Error(`${canvas.name}: ${what}, but ${JSON.stringify(found)}`);
}

/** Until what was sent has arrived: the browser holds back turns of the wheel that a busy page has no time for. */
async function arrived(view: () => Promise<View>): Promise<void> {
  let last = '';
  for (let same = 0; same < 3; ) {
    const now = JSON.stringify(await view());
    same = now === last ? same + 1 : 0;
    last = now;
    await sleep(30);
  }
}

/** Two cards that stand whole in the window at first, the first of them with a link. */
function heldCards({ cards, links }: Shapes): { dragged: string; typed: string } {
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const inView = cards.filter(({ x, y, height }) => x < 600 && y > 130 && y + height < 640);
  const dragged = inView.find(({ id, x }) => x < 300 && linked.has(id)) ?? inView.find(({ x }) => x < 300);
  const typed = inView.find(({ id, x }) => x > 300 && id !== dragged?.id);
  if (!dragged || !typed) throw new Error('There is no card to take hold of.');
  return { dragged: dragged.id, typed: typed.id };
}

/** Opens the map and makes every gesture once. A gesture that has not changed what it must is an error. */
export async function measureGestures(page: Page, canvas: Canvas, address: string, shapes: Shapes) {
  const map = handle(page);
  const meter = await meterOf(page);
  const { cdp } = meter;
  const { dragged, typed } = heldCards(shapes);
  const start = async () => {
    await map.look(HOME);
    await sleep(600);
  };

  let shown = Number.NaN;
  const opened = await meter.cost(async () => {
    shown = await openCanvas(page, address);
    await sleep(SETTLE_MS);
  });
  const heapOpened = await meter.heap();

  const acts: Record<Gesture, () => Promise<void>> = {
    pan: () => input.pan(cdp, 60, 24, 6).then(() => input.pan(cdp, 60, -24, -6)),
    panWhole: () => input.pan(cdp, 120, (shapes.width - VIEWPORT.width / 2) / 120),
    zoom: async () => {
      await input.zoom(cdp, ZOOM_TURNS, canvas.zoomBy.out);
      await arrived(map.view);
      const { zoom } = await map.view();
      insist(Math.abs(zoom - FAR) < 0.03, canvas, 'zooming out leads to a fifth', zoom);
      await input.zoom(cdp, ZOOM_TURNS, canvas.zoomBy.in);
    },
    drag: async () => {
      const box = await map.box(dragged);
      if (!box) throw new Error('The card to drag is not to be seen.');
      const from = { x: box.x + 20, y: box.y + box.height / 2 };
      await input.drag(cdp, from, { x: from.x + 3 * COLUMN, y: from.y }, 48);
    },
    type: async () => {
      const box = await map.box(typed);
      if (!box) throw new Error('The card to type in is not to be seen.');
      await input.doubleClick(cdp, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
      await sleep(150);
      await input.press(cdp, 'End');
      await input.type(cdp, WORDS);
      await input.press(cdp, canvas.endKey);
    },
  };

  const costs = {} as Record<Gesture, Cost & { heap: number }>;
  for (const gesture of GESTURES) {
    await start();
    const before = { view: await map.view(), box: await map.box(dragged) };
    const cost = await meter.cost(() => acts[gesture]().then(() => arrived(map.view)));
    const after = { view: await map.view(), box: await map.box(dragged) };
    if (gesture === 'pan' || gesture === 'zoom') {
      const back = Math.hypot(after.view.x - before.view.x, after.view.y - before.view.y);
      insist(back < 100 && Math.abs(after.view.zoom - 1) < 0.08, canvas, `${gesture} comes back`, after.view);
    }
    if (gesture === 'panWhole') {
      const way = shapes.width - VIEWPORT.width / 2;
      const gone = before.view.x - after.view.x;
      insist(Math.abs(gone - way) < 0.05 * way, canvas, `panning the map goes ${way} px`, gone);
    }
    if (gesture === 'drag') {
      const moved = (after.box?.x ?? Number.NaN) - (before.box?.x ?? Number.NaN);
      insist(Math.abs(moved - 3 * COLUMN) < 40, canvas, 'the card is three columns on', moved);
      await input.press(cdp, 'Escape');
    }
    if (gesture === 'type') {
      const title = await map.title(typed);
      insist(title.endsWith(WORDS), canvas, 'the title ends with what was typed', title);
    }
    costs[gesture] = { ...cost, heap: await meter.heap() };
  }
  // The frames were counted in the page that was left.
  const { fps: _, ...cost } = opened;
  return { open: { shown, ...cost, heap: heapOpened }, ...costs };
}
