import type { Authority, Role } from '../../../model/index.ts';
import type { Section } from '../../tree/block.ts';
import {
  type Book,
  hoursLine,
  limitLine,
  listed,
  mayLine,
  roleLine,
  titleOf,
  touchpointLine,
} from '../book.ts';
import {
  audienceOf,
  audienceOfAll,
  chapter,
  duration,
  facts,
  type Line,
  oneLine,
  said,
  section,
} from '../nodes.ts';

/** Each role with what it answers for, what it may decide, and when it is called in. */
export function rolesChapter(book: Book): readonly Section[] {
  const { words, library, touchpoints } = book;
  const owned = Map.groupBy(touchpoints, ({ card }) => card.owner ?? '');
  const decided = Map.groupBy(library.authorities.list, ({ role }) => role);
  const asked = Map.groupBy(library.authorities.list, ({ beyond }) => beyond ?? '');
  const called = Map.groupBy(
    library.slas.list.flatMap((sla) => sla.escalations.map((step) => ({ sla, ...step }))),
    ({ to }) => to,
  );
  const children = library.roles.list.map((role) => {
    const own = owned.get(role.id) ?? [];
    const { audience } = audienceOfAll(own);
    return section({
      id: book.idOf('role', role.id),
      title: titleOf(role.name, words),
      ...audienceOf([role.id], own.length > 0 ? audience?.channels : []),
      children: facts([
        [words['role.department'], said(oneLine(role.department))],
        [words['role.hours'], hours(book, role)],
        [
          words['role.owns'],
          listed(
            book,
            own.map((one) => touchpointLine(book, one)),
          ),
        ],
        [words['role.decides'], lines((decided.get(role.id) ?? []).map((one) => decision(book, one)))],
        [
          words['role.escalations'],
          lines(
            (called.get(role.id) ?? []).map(({ after, sla }) => [
              ...duration(after),
              ...said(words['role.calledAfter'](titleOf(sla.name, words))),
            ]),
          ),
        ],
        [
          words['role.asked'],
          listed(
            book,
            [...new Set((asked.get(role.id) ?? []).map((one) => one.role))].map((id) => roleLine(book, id)),
          ),
        ],
      ]),
    });
  });
  return children.length === 0 ? [] : [chapter({ id: 'roles', title: words['chapter.roles'], children })];
}

const hours = (book: Book, { calendar }: Role): Line =>
  calendar === undefined ? [] : hoursLine(book, calendar);

const lines = (all: readonly Line[]): Line =>
  all.flatMap((line, at) => (at === 0 ? line : [{ type: 'break' as const }, ...line]));

const decision = (book: Book, authority: Authority): Line => [
  ...said(`${oneLine(authority.situation) || book.words['authority.any']}${book.words.colon}`),
  ...mayLine(book, authority),
  ...said(book.words.comma),
  ...limitLine(book, authority),
];
