import { fold, originalRange, type Range, spliceText } from '../../core/base/index.ts';
import {
  type Command,
  LIMITS,
  type MapTable,
  outlineOf,
  type Snapshot,
  TABLES,
  textAt,
} from '../../core/model/index.ts';

export interface Wanted {
  readonly text: string;
  readonly matchCase: boolean;
  /** Of scripts that put spaces between words. */
  readonly wholeWord: boolean;
}

/** A text of the map. */
export interface TextPlace {
  readonly table: MapTable;
  readonly id: string;
  readonly key: string;
}

/** Where a wanted text stands, in UTF-16 units of the text at its place. */
export interface Hit extends TextPlace, Range {}

const WORD = /[\p{L}\p{N}\p{M}_]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const isWordAt = (text: string, index: number): boolean => {
  const code = index < 0 ? undefined : text.codePointAt(index);
  if (code === undefined) return false;
  const character = String.fromCodePoint(code);
  return WORD.test(character) && !UNSPACED.test(character);
};

/** Whether no word goes on over this border. */
const isBorder = (text: string, index: number): boolean => {
  const before = /[\uDC00-\uDFFF]/.test(text[index - 1] ?? '') ? index - 2 : index - 1;
  return !isWordAt(text, before) || !isWordAt(text, index);
};

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ');

/**
 * Where a text stands in another: in any width and form, and in any case unless that counts. In order, and none over
 * another; never a part of a character.
 */
export function rangesIn(text: string, { text: wanted, matchCase, wholeWord }: Wanted): readonly Range[] {
  const needle = fold(wanted).text;
  if (needle === '') return [];
  const folded = fold(text);
  const ranges: Range[] = [];
  for (let at = folded.text.indexOf(needle); at >= 0; ) {
    const range = originalRange(folded, at, at + needle.length);
    const found = text.slice(range.from, range.to);
    const fits =
      fold(found).text === needle &&
      (!matchCase || plain(found) === plain(wanted)) &&
      (!wholeWord || (isBorder(text, range.from) && isBorder(text, range.to)));
    if (fits) ranges.push(range);
    at = folded.text.indexOf(needle, fits ? at + needle.length : at + 1);
  }
  return ranges;
}

/** Every text of the map in the order in which it is read. What has lost its place is not on the map. */
export function textsOf(snapshot: Snapshot): readonly TextPlace[] {
  const { lanes, links, actions } = snapshot;
  const linksFrom = Map.groupBy(links.list, ({ from }) => from);
  const actionsOf = Map.groupBy(actions.list, ({ moment }) => moment);
  const texts = (table: MapTable, id: string): TextPlace[] =>
    TABLES[table].prose.map((key) => ({ table, id, key }));
  const all = (table: MapTable, list: readonly { readonly id: string }[] = []) =>
    list.flatMap(({ id }) => texts(table, id));
  return [
    ...all('lanes', lanes.list),
    ...outlineOf(snapshot).stages.flatMap((stage) => [
      ...texts('stages', stage.id),
      ...stage.steps.flatMap((step) => [
        ...texts('steps', step.id),
        ...step.parts.flatMap((part) => [
          ...part.cards.flatMap((id) => [...texts('cards', id), ...all('links', linksFrom.get(id))]),
          ...part.feelings.flatMap((id) => texts('feelings', id)),
          ...part.moments.flatMap((id) => [...texts('moments', id), ...all('actions', actionsOf.get(id))]),
        ]),
      ]),
    ]),
  ];
}

export const findHits = (snapshot: Snapshot, wanted: Wanted): readonly Hit[] =>
  wanted.text === ''
    ? []
    : textsOf(snapshot).flatMap((place) =>
        rangesIn(textAt(snapshot, place, place.key) ?? '', wanted).map((range) => ({ ...place, ...range })),
      );

/** How many times it stands in the scripts that cards of this journey use: those are shared, and not replaced here. */
export function countShared({ cards, library }: Snapshot, wanted: Wanted): number {
  const used = new Set(cards.list.flatMap(({ scripts }) => scripts));
  return library.scripts.list
    .filter(({ id }) => used.has(id))
    .flatMap(({ lines }) => lines)
    .reduce((sum, { text }) => sum + rangesIn(text, wanted).length, 0);
}

export interface Replacing {
  readonly commands: readonly Command[];
  readonly replaced: number;
  /** Hits in texts that would become too long: they are left as they are. */
  readonly tooLong: number;
}

/**
 * Replaces hits, each by a splice of its own, so that what a colleague types beside them stays. The commands can be
 * run at once: those of one text come from its end to its start, so that none moves another.
 */
export function replaceHits(snapshot: Snapshot, hits: readonly Hit[], insert: string): Replacing {
  const byText = Map.groupBy(hits, ({ table, id, key }) => `${table}:${key}:${id}`);
  const commands: Command[] = [];
  let tooLong = 0;
  for (const members of byText.values()) {
    const [{ table, id, key } = members[0] as Hit] = members;
    const splices = members
      .toSorted((a, b) => b.from - a.from)
      .map(({ from, to }) => ({ index: from, remove: to - from, insert }));
    const after = splices.reduce(spliceText, textAt(snapshot, { table, id }, key) ?? '');
    if ([...after].length > (key === 'title' ? LIMITS.title : LIMITS.prose)) {
      tooLong += members.length;
      continue;
    }
    commands.push(
      ...splices.map((splice): Command => ({ type: 'text.splice', target: { table, id }, key, ...splice })),
    );
  }
  return { commands, replaced: hits.length - tooLong, tooLong };
}
