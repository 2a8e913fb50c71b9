import type { Block, Section } from '../../tree/block.ts';
import { type Book, texts, titleOf, weekOf } from '../book.ts';
import { cell, chapter, date, facts, type Line, oneLine, said, section, table } from '../nodes.ts';
import { pictureFigure } from '../pictures.ts';

/** Who the customers are, when which team works, and through which channels they meet. */
export function appendixChapter(book: Book): readonly Section[] {
  const children = [...personas(book), ...calendars(book), ...channels(book)];
  const title = book.words['chapter.appendix'];
  return children.length === 0 ? [] : [chapter({ id: 'appendix', title, children })];
}

const part = (id: string, title: string, children: readonly Block[]): readonly Section[] =>
  children.length === 0 ? [] : [section({ id, title, children })];

function personas(book: Book): readonly Section[] {
  const { words, library } = book;
  const children = library.personas.list.map((persona) =>
    section({
      id: book.idOf('persona', persona.id),
      title: titleOf(persona.name, words),
      children: [
        ...pictureFigure(book, book.idOf('face', persona.id), titleOf(persona.name, words), persona.image),
        ...facts([
          ...persona.attributes.map(
            ({ name, value }) => [titleOf(name, words), said(oneLine(value))] as const,
          ),
          [words['appendix.needs'], texts(book, persona.needs)],
          [words['appendix.worries'], texts(book, persona.worries)],
          [words['appendix.situations'], texts(book, persona.situations)],
        ]),
      ],
    }),
  );
  return part('personas', words['appendix.personas'], children);
}

function calendars(book: Book): readonly Section[] {
  const { words, library } = book;
  const head = [
    [book.word('f.name'), 2],
    [words['appendix.week'], 3],
    [words['appendix.zone'], 2],
    [words['appendix.holidays'], 4],
  ] as const;
  const rows = library.calendars.list.map((calendar) => ({
    cells: [
      cell(said(titleOf(calendar.name, words))),
      cell(said(weekOf(book, calendar))),
      cell(said(calendar.timezone)),
      cell(
        calendar.holidays.flatMap(
          (day, at): Line =>
            at === 0 ? date(day) : [...said(book.locale === 'zh-CN' ? '、' : '; '), ...date(day)],
        ),
      ),
    ],
  }));
  return part(
    book.idOf('calendars'),
    words['appendix.calendars'],
    table('calendars-table', null, head, rows),
  );
}

function channels(book: Book): readonly Section[] {
  const { words, library } = book;
  const head = [
    [book.word('f.name'), 3],
    [book.word('f.channelKind'), 2],
  ] as const;
  const rows = library.channels.list.map(({ name, kind }) => ({
    cells: [cell(said(titleOf(name, words))), cell(said(book.word(`channelKind.${kind}`)))],
  }));
  return part('channels', words['appendix.channels'], table('channels-table', null, head, rows));
}
