import {
  type CellContext,
  type LibraryWord,
  plainText as plainKey,
  sayCell,
  wordIn,
} from '../../interchange/index.ts';
import type { Authority, Calendar, LibraryTable, Locale, Sla } from '../../model/index.ts';
import type { Audience } from '../tree/block.ts';
import type { Inline } from '../tree/inline.ts';
import { createIds } from './ids.ts';
import type { Draft, JourneySource } from './input.ts';
import { type BookLibrary, libraryOf } from './library.ts';
import { audienceOf, audienceOfAll, type Line, NOTHING, oneLine, reference, said } from './nodes.ts';
import { type Touchpoint, touchpointsOf } from './touchpoint/touchpoint.ts';
import { BUILD_WORDS, type BuildWords } from './words/words.ts';

type Standard = 'slas' | 'scripts' | 'authorities';

/** What all chapters are made of, looked up once. */
export interface Book {
  readonly draft: Draft;
  readonly locale: Locale;
  readonly words: BuildWords;
  readonly sources: readonly JourneySource[];
  readonly library: BookLibrary;
  readonly touchpoints: readonly Touchpoint[];
  /** The same id for the same thing. */
  idOf(kind: string, ...of: readonly string[]): string;
  /** A word of the library's tables. */
  word(word: LibraryWord): string;
  /** The touchpoints that a standard holds at. */
  usersOf(table: Standard, id: string): readonly Touchpoint[];
  touchpointAt(source: JourneySource, card: string): Touchpoint | undefined;
  /** Whom a standard concerns: those at its touchpoints; of one at none, those that it names itself. */
  audienceAt(
    table: Standard,
    id: string,
    own?: { readonly audience?: Audience },
  ): { readonly audience?: Audience };
}

export function openBook(draft: Draft, given: readonly JourneySource[]): Book {
  // A journey that is named twice is told once.
  const sources = [...new Map(given.map((source) => [source.id, source])).values()];
  const library = libraryOf(sources.map(({ snapshot }) => snapshot));
  const idOf = createIds();
  const touchpoints = sources.flatMap((source) => touchpointsOf(source, library, idOf));
  const users = usersBy(touchpoints);
  const placed = new Map(sources.map((source) => [source, new Map<string, Touchpoint>()]));
  for (const one of touchpoints) placed.get(one.source)?.set(one.card.id, one);
  const usersOf = (table: Standard, id: string) => users[table].get(id) ?? [];
  return {
    draft,
    locale: draft.locale,
    words: BUILD_WORDS[draft.locale],
    sources,
    library,
    touchpoints,
    idOf,
    word: (word) => wordIn(draft.locale, word),
    usersOf,
    touchpointAt: (source, card) => placed.get(source)?.get(card),
    audienceAt: (table, id, own = {}) => {
      const at = usersOf(table, id);
      return at.length === 0 ? own : audienceOfAll(at);
    },
  };
}

function usersBy(touchpoints: readonly Touchpoint[]): Record<Standard, Map<string, Touchpoint[]>> {
  const users = { slas: new Map(), scripts: new Map(), authorities: new Map() } as Record<
    Standard,
    Map<string, Touchpoint[]>
  >;
  for (const one of touchpoints) {
    for (const table of ['slas', 'scripts', 'authorities'] as const) {
      for (const { id } of one[table]) {
        const known = users[table].get(id);
        if (known) known.push(one);
        else users[table].set(id, [one]);
      }
    }
  }
  return users;
}

/** Situations that are typed differently and mean the same. */
export const situationKey = (situation: string | undefined): string => plainKey(situation ?? '');

/** A title on one line, or a word for none. */
export const titleOf = (title: string, words: BuildWords): string => oneLine(title) || words.untitled;

/** A library record by its name; one that is gone says so. */
export function nameOf(
  book: Book,
  table: Exclude<LibraryTable, 'authorities' | 'terms'>,
  id: string,
): string {
  const record = book.library[table].get(id);
  return record ? titleOf(record.name, book.words) : `${oneLine(id)} (${book.words.gone})`;
}

export const named = (
  book: Book,
  table: Exclude<LibraryTable, 'authorities' | 'terms'>,
  id: string | undefined,
): Line => (id === undefined ? NOTHING : said(nameOf(book, table, id)));

/** A role, leading to what the handbook says of it. */
export const roleLine = (book: Book, id: string | undefined): Line =>
  id === undefined ? NOTHING : reference(book.idOf('role', id), nameOf(book, 'roles', id));

export const touchpointLine = (book: Book, { section, card }: Touchpoint): Line =>
  reference(section, titleOf(card.title, book.words));

export const COMMA: Readonly<Record<Locale, string>> = { en: ', ', 'zh-CN': '、' };

/** One after the other, with the language's comma. */
export const listed = (book: Book, lines: readonly Line[]): Line =>
  lines
    .filter((line) => line.length > 0)
    .flatMap((line, at): readonly Inline[] =>
      at === 0 ? line : [{ type: 'text', text: COMMA[book.locale] }, ...line],
    );

export const texts = (book: Book, items: readonly string[]): Line =>
  said(
    items
      .map((item) => item.trim())
      .filter(Boolean)
      .join(COMMA[book.locale]),
  );

/** A calendar's week in words: `Mon–Fri 09:00–18:00`, 周一至周五 09:00–18:00. */
export function weekOf(book: Book, { week }: Calendar): string {
  const context = { locale: book.locale, library: {} } as unknown as CellContext;
  const text = sayCell(week, { kind: 'week' }, context).replace(/(?<=\d)-(?=\d)/g, '–');
  return book.locale === 'zh-CN'
    ? text.replaceAll('-', '至').replaceAll('; ', '；')
    : text.replaceAll('-', '–');
}

/** By which clock a standard or a team runs. */
export function hoursLine(book: Book, id: string | undefined): Line {
  if (id === undefined) return said(book.words['hours.always']);
  const calendar = book.library.calendars.get(id);
  const name = nameOf(book, 'calendars', id);
  const week = calendar ? weekOf(book, calendar) : '';
  const line = reference(book.idOf('calendars'), name);
  return week === '' ? line : [...line, ...said(book.locale === 'zh-CN' ? `（${week}）` : ` (${week})`)];
}

/** For whom and what a standard is made: tier, situation, channel; else for everyone. */
export function forLine(
  book: Book,
  { tier, situation, channel }: Pick<Sla, 'tier' | 'situation' | 'channel'>,
): Line {
  const line = listed(book, [
    named(book, 'tiers', tier),
    said(oneLine(situation ?? '')),
    named(book, 'channels', channel),
  ]);
  return line.length > 0 ? line : said(book.words.everyone);
}

export const mayLine = (book: Book, { may }: Authority): Line =>
  texts(
    book,
    may.map((power) => book.word(`power.${power}`)),
  );

export const limitLine = (book: Book, { limit }: Authority): Line =>
  limit
    ? [{ type: 'money', amount: limit.amount, currency: limit.currency }]
    : said(book.words['authority.noLimit']);

/** An authority's own readers, where no touchpoint tells. */
export const authorityAudience = ({ role, beyond }: Authority) => audienceOf([role, beyond]);
