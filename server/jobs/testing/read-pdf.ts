import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** To outside, and to pages of the same file, from 1. */
  readonly links: readonly string[];
  readonly targets: readonly number[];
  /** What links say of where they lead. */
  readonly said: readonly string[];
}

export interface ReadBookmark {
  readonly title: string;
  readonly page: number;
  readonly depth: number;
}

export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  /** Whether it says of itself that it is PDF/UA-1: tagged, with a title, a language and words for each picture. */
  readonly isAccessible: boolean;
  readonly pages: readonly ReadPage[];
  readonly bookmarks: readonly ReadBookmark[];
}

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;
type Outline = Awaited<ReturnType<Document['getOutline']>>;

/** What a reader of the file finds in it, for tests. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  try {
    const { info, metadata } = await document.getMetadata();
    const pages: ReadPage[] = [];
    for (let n = 1; n <= document.numPages; n++) pages.push(await readPage(document, n));
    return {
      title: String(Reflect.get(info, 'Title') ?? ''),
      language: String(Reflect.get(info, 'Language') ?? ''),
      isAccessible: String(metadata?.get('pdfuaid:part')) === '1',
      pages,
      bookmarks: await readBookmarks(document, await document.getOutline(), 1),
    };
  } finally {
    await task.destroy();
  }
}

async function readPage(document: Document, n: number): Promise<ReadPage> {
  const page = await document.getPage(n);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ disableNormalization: true });
  const annotations: { url?: string; dest?: unknown; contentsObj?: { str: string } }[] =
    await page.getAnnotations();
  const targets = await Promise.all(
    annotations.flatMap(({ dest }) => (dest ? [pageOf(document, dest)] : [])),
  );
  return {
    width,
    height,
    text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    links: annotations.flatMap(({ url }) => (url ? [url] : [])),
    targets,
    said: annotations.flatMap(({ contentsObj }) => (contentsObj ? [contentsObj.str] : [])),
  };
}

async function pageOf(document: Document, target: unknown): Promise<number> {
  const place = typeof target === 'string' ? await document.getDestination(target) : target;
  if (!Array.isArray(place)) throw new Error(`A link leads nowhere: ${JSON.stringify(target)}`);
  return (await document.getPageIndex(place[0])) + 1;
}

async function readBookmarks(document: Document, outline: Outline, depth: number): Promise<ReadBookmark[]> {
  const marks: ReadBookmark[] = [];
  for (const { title, dest, items } of outline ?? []) {
    marks.push({ title, page: await pageOf(document, dest), depth });
    marks.push(...(await readBookmarks(document, items, depth + 1)));
  }
  return marks;
}
