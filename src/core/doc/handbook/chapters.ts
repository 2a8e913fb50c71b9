import * as Y from 'yjs';
import { z } from 'zod';
import { compareOrder, firstKeys, type OrderKey } from '../../base/index.ts';
import { FREE_CHAPTERS, type FreeChapter, LIMITS } from '../../model/index.ts';
import { plain } from '../codec.ts';
import { DOCUMENT_VERSION, ROOT, SEED_ORIGIN } from '../names.ts';

const CHAPTERS = 'chapters';

/** Sorts behind every key that can be made. */
const NO_ORDER: OrderKey = '~';

const schema = z
  .object({
    id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
    kind: z.enum(FREE_CHAPTERS),
    // Typing stops at the limit, but several who type at once may pass it together: nothing of it is hidden then.
    title: z
      .string()
      .max(LIMITS.title * 10)
      .default(''),
    text: z
      .string()
      .max(LIMITS.prose * 10)
      .default(''),
  })
  // There is one of each, made with the handbook, so that two typists never make two.
  .refine(({ id, kind }) => kind === 'own' || id === kind);

export interface PlacedChapter {
  readonly chapter: FreeChapter;
  readonly order: OrderKey;
}

export const chaptersMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(CHAPTERS);

export const encodeChapter = ({ kind, title, text }: FreeChapter, order: OrderKey): Y.Map<unknown> =>
  new Y.Map<unknown>([
    ['kind', kind],
    ['title', new Y.Text(title)],
    ['text', new Y.Text(text)],
    ['order', order],
  ]);

/** What the document has, in its order. What can't be read is left as it is, and out. */
export function readChapters(doc: Y.Doc): PlacedChapter[] {
  const found: PlacedChapter[] = [];
  for (const [id, live] of chaptersMap(doc).entries()) {
    if (!(live instanceof Y.Map)) continue;
    const [kind, title, text, order] = ['kind', 'title', 'text', 'order'].map((key) => plain(live.get(key)));
    const parsed = schema.safeParse({ id, kind, title, text });
    if (!parsed.success) continue;
    found.push({ chapter: Object.freeze(parsed.data), order: typeof order === 'string' ? order : NO_ORDER });
  }
  return found.sort((a, b) =>
    compareOrder({ id: a.chapter.id, order: a.order }, { id: b.chapter.id, order: b.order }),
  );
}

/** Writes the chapters that every handbook has, empty, into a new document. Only the server does this. */
export function seedHandbook(doc: Y.Doc): void {
  const kinds = FREE_CHAPTERS.filter((kind) => kind !== 'own');
  const keys = firstKeys(kinds.length);
  doc.transact(() => {
    doc.getMap(ROOT.meta).set('version', DOCUMENT_VERSION);
    kinds.forEach((kind, at) => {
      const chapter = { id: kind, kind, title: '', text: '' };
      chaptersMap(doc).set(kind, encodeChapter(chapter, keys[at] as OrderKey));
    });
  }, SEED_ORIGIN);
}
