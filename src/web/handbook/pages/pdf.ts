// The other build runs in browsers of this year only.
import { getDocument, type PDFDocumentProxy, PDFWorker, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { ApiError } from '../../sync/index.ts';

export interface PageSize {
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/** A point in the document: a page from 0, and how far down on it, from 0 to 1. */
export interface PagePlace {
  readonly page: number;
  readonly down: number;
}

export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly to: Destination;
}

/** A name in the document, or the place itself as PDF writes it. */
type Destination = string | readonly unknown[];

export interface Drawing {
  /** When all is drawn; null if it was cancelled. */
  readonly done: Promise<HTMLElement[] | null>;
  cancel(): void;
}

/** An open PDF, without anything of the library that reads it. */
export interface Pdf {
  readonly sizes: readonly PageSize[];
  readonly outline: readonly OutlineEntry[];
  placeOf(to: Destination): Promise<PagePlace | null>;
  /** Draws a page at a zoom: the picture, its text to be selected, and its links. */
  draw(page: number, zoom: number, onLink: (to: Destination) => void): Drawing;
  close(): void;
}

/** Sharper than this nobody sees, and a page takes 30 MB. */
const SHARPEST = 2.5;

/** One reads all documents: starting it takes longer than reading most of them. */
let worker: PDFWorker | null = null;

/**
 * A worker that is known to run. The library would start one itself, and give up for good where its script could not be
 * fetched once.
 * @throws ApiError `connection.lost`
 */
async function startWorker(): Promise<PDFWorker> {
  const port = new Worker(workerAddress, { type: 'module', name: 'pdf' });
  try {
    await new Promise((resolve, reject) => {
      // It says that it is ready.
      port.addEventListener('message', resolve, { once: true });
      port.addEventListener('error', reject, { once: true });
    });
  } catch {
    port.terminate();
    throw new ApiError('connection.lost', 'The reader of PDF files could not be fetched.');
  }
  return PDFWorker.create({ port });
}

/** @throws ApiError `connection.lost`; what the library says when the bytes are no PDF */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  if (!worker || worker.destroyed) worker = await startWorker();
  // Every font is in the document: nothing is fetched for it, and no program runs out of it.
  const loading = getDocument({
    data: bytes,
    worker,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
  });
  const document = await loading.promise;
  const [sizes, outline] = await Promise.all([sizesOf(document), outlineOf(document)]);
  return {
    sizes,
    outline,
    placeOf: (to) => placeOf(document, sizes, to).catch(() => null),
    draw: (page, zoom, onLink) => draw(document, page, zoom, onLink),
    close: () => void loading.destroy(),
  };
}

function sizesOf(document: PDFDocumentProxy): Promise<PageSize[]> {
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const { width, height } = (await document.getPage(at + 1)).getViewport({ scale: 1 });
      return { width, height };
    }),
  );
}

type Node = NonNullable<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>>[number];

async function outlineOf(document: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const add = (nodes: readonly Node[], level: number) => {
    for (const { title, dest, items } of nodes) {
      if (dest) entries.push({ title, level, to: dest });
      add(items as Node[], level + 1);
    }
  };
  add((await document.getOutline()) ?? [], 0);
  return entries;
}

async function placeOf(
  document: PDFDocumentProxy,
  sizes: readonly PageSize[],
  to: Destination,
): Promise<PagePlace | null> {
  const place = typeof to === 'string' ? await document.getDestination(to) : to;
  if (!place) return null;
  const [target, kind] = place as [unknown, { readonly name?: string } | undefined];
  const page =
    typeof target === 'number'
      ? target
      : await document.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0]);
  const top = kind?.name === 'XYZ' ? place[3] : kind?.name === 'FitH' ? place[2] : null;
  const height = sizes[page]?.height ?? 1;
  // PDF counts from the bottom.
  const down = typeof top === 'number' ? Math.min(1, Math.max(0, 1 - top / height)) : 0;
  return { page, down };
}

function draw(pdf: PDFDocumentProxy, at: number, zoom: number, onLink: (to: Destination) => void): Drawing {
  let stop = () => {};
  let cancelled = false;
  const work = async (): Promise<HTMLElement[] | null> => {
    const page = await pdf.getPage(at + 1);
    if (cancelled) return null;
    const sharp = Math.min(SHARPEST, Math.max(1, window.devicePixelRatio || 1));
    const viewport = page.getViewport({ scale: zoom });
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width * sharp);
    canvas.height = Math.floor(viewport.height * sharp);
    canvas.setAttribute('aria-hidden', 'true');
    const task = page.render({
      canvas,
      viewport,
      transform: [sharp, 0, 0, sharp, 0, 0],
      background: '#ffffff',
    });
    const container = document.createElement('div');
    const text = new TextLayer({ textContentSource: page.streamTextContent(), container, viewport });
    stop = () => {
      task.cancel();
      text.cancel();
    };
    const [, , links] = await Promise.all([task.promise, text.render(), linksOf(page, onLink)]);
    container.dataset.layer = 'text';
    return [canvas, container, ...links];
  };
  return {
    // What is cancelled rejects; what fails leaves the page as it was.
    done: work().catch(() => null),
    cancel: () => {
      cancelled = true;
      stop();
    },
  };
}

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>;

/** For the pointer alone: the list of contents leads the keyboard. */
async function linksOf(page: Page, onLink: (to: Destination) => void): Promise<HTMLElement[]> {
  const [left, bottom, right, top] = page.view as [number, number, number, number];
  const notes = await page.getAnnotations({ intent: 'display' });
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return notes
    .filter(({ subtype, dest, url }) => subtype === 'Link' && (dest || url))
    .map(({ rect, dest, url }) => {
      const [x1, y1, x2, y2] = rect as [number, number, number, number];
      const link = document.createElement('a');
      link.dataset.layer = 'link';
      link.tabIndex = -1;
      link.setAttribute('aria-hidden', 'true');
      link.style.left = share(x1 - left, right - left);
      link.style.top = share(top - y2, top - bottom);
      link.style.width = share(x2 - x1, right - left);
      link.style.height = share(y2 - y1, top - bottom);
      if (url) {
        link.href = url;
        link.target = '_blank';
        link.rel = 'noopener noreferrer';
      } else link.addEventListener('click', () => onLink(dest));
      return link;
    });
}
