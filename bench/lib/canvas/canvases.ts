import type { Browser, Page } from '@playwright/test';
import { type Server, startServer } from '../../../e2e/support/server.ts';
import { type Hosts, startHosts } from './hosts.ts';
import { cardsFile, shapesOf } from './map.ts';

export interface Canvas {
  readonly name: 'throughline' | 'excalidraw' | 'tldraw';
  /** What is done to a map is there when it is opened again. */
  readonly saves: boolean;
  /** Puts a map of so many cards where pages can open it; gives the address of its page. */
  prepare(cards: number): Promise<string>;
  /** How far one turn of the wheel with Ctrl goes, so that 40 of them lead to a fifth and back. */
  readonly zoomBy: { readonly out: number; readonly in: number };
  /** The key that ends typing. */
  readonly endKey: string;
}

export interface Canvases {
  readonly browser: Browser;
  readonly ours: Canvas;
  readonly peers: readonly Canvas[];
  close(): Promise<void>;
}

export const ZOOM_TURNS = 40;
export const FAR = 0.2;
export const VIEWPORT = { width: 1440, height: 900 };

function ourCanvas(server: Server): Canvas {
  const turn = Math.log2(1 / FAR) / (ZOOM_TURNS * 0.002);
  return {
    name: 'throughline',
    saves: true,
    zoomBy: { out: turn, in: -turn },
    endKey: 'Enter',
    prepare: async (cards) => {
      const response = await fetch(`${server.url}/api/journeys`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ file: cardsFile(cards) }),
      });
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
      const { id } = (await response.json()) as { id: string };
      return `${server.url}/j/${id}?measure=1`;
    },
  };
}

/** A peer opens a drawing that it has saved itself, as people do. */
function peerCanvas(
  name: 'excalidraw' | 'tldraw',
  hosts: Hosts,
  browser: Browser,
  zoomBy: Canvas['zoomBy'],
): Canvas {
  return {
    name,
    saves: false,
    zoomBy,
    endKey: 'Escape',
    prepare: async (cards) => {
      const page = await browser.newPage({ viewport: VIEWPORT });
      await page.goto(`${hosts.url}/${name}.html`);
      await page.waitForFunction(() => Reflect.get(window, '__ready'));
      const scene = await page.evaluate<string, object>(
        (shapes) => Reflect.get(window, '__build')(shapes),
        shapesOf(cardsFile(cards)),
      );
      await page.close();
      const path = `/scenes/${name}-${cards}.json`;
      hosts.scenes.set(path, scene);
      return `${hosts.url}/${name}.html?scene=${path}`;
    },
  };
}

/** The canvases to compare, in one browser. */
export async function openCanvases(
  browser: Browser,
  withPeers: boolean,
  say: (line: string) => void,
): Promise<Canvases> {
  const server = await startServer();
  const hosts = withPeers ? await startHosts(say) : null;
  const peers = hosts
    ? [
        peerCanvas('excalidraw', hosts, browser, {
          out: (100 * (1 - FAR)) / ZOOM_TURNS,
          in: (-100 * (1 - FAR)) / ZOOM_TURNS,
        }),
        peerCanvas('tldraw', hosts, browser, {
          out: 100 * (1 - FAR ** (1 / ZOOM_TURNS)),
          in: -100 * (FAR ** (-1 / ZOOM_TURNS) - 1),
        }),
      ]
    : [];
  return {
    browser,
    ours: ourCanvas(server),
    peers,
    close: async () => {
      hosts?.close();
      await browser.close();
      await server.close();
    },
  };
}

/** A page on its own, as on a first visit, with that panel of ours at the side. */
export async function freshPage(browser: Browser, panel: string | null = null): Promise<Page> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const kept = JSON.stringify(panel);
  await page.addInitScript((value) => localStorage.setItem('throughline.panel', value), kept);
  return page;
}

/** Opens a map and waits until it says that it has been painted. Gives the milliseconds that took. */
export async function openCanvas(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('map-shown').length > 0, null, {
    timeout: 180_000,
  });
  return page.evaluate(() => performance.getEntriesByName('map-shown')[0]?.startTime ?? Number.NaN);
}
