import type { Section } from '../../tree/block.ts';
import { type Book, listed, named, texts, titleOf } from '../book.ts';
import { chapter, facts, reference, section } from '../nodes.ts';
import { freeText } from './free.ts';

/** What the handbook is for, where it holds, and who keeps it. */
export function generalChapter(book: Book): Section {
  const { words, sources, library } = book;
  return chapter({
    id: 'general',
    title: words['chapter.general'],
    children: [
      ...(['purpose', 'scope', 'duties'] as const).map((kind) =>
        section({ id: kind, title: words[`free.${kind}`], children: freeText(book, kind) }),
      ),
      section({
        id: 'covers',
        title: words['free.covers'],
        children: facts([
          [
            words['covers.journeys'],
            listed(
              book,
              sources.map(({ id, snapshot }) =>
                reference(book.idOf('journey', id), titleOf(snapshot.journey.title, words)),
              ),
            ),
          ],
          [
            words['covers.channels'],
            listed(
              book,
              library.channels.list.map(({ id }) => named(book, 'channels', id)),
            ),
          ],
          [
            words['covers.roles'],
            texts(
              book,
              library.roles.list.map(({ name }) => titleOf(name, words)),
            ),
          ],
          [
            words['covers.tiers'],
            texts(
              book,
              library.tiers.list.map(({ name }) => titleOf(name, words)),
            ),
          ],
        ]),
      }),
    ],
  });
}
