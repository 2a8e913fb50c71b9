import { type Folded, originalRange, type Range } from '../../base/index.ts';
import { hasMarks, withoutMarks } from './emphasis.ts';
import { foldSpaced } from './spacing.ts';

/** A phrase to look for, with whose it is; `null` owners allow what stands inside of the phrase. */
interface Entry<T> {
  readonly phrase: string;
  readonly owner: T | null;
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  readonly entries: Entry<T>[];
}

export interface Match<T> extends Range {
  readonly owner: T;
}

/** Finds phrases in texts. */
export type Matcher<T> = (text: string) => readonly Match<T>[];

const NONE: readonly never[] = Object.freeze([]);

/** Scripts that are written without spaces: a word of theirs has no edges to look for. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const LETTER = /[\p{L}\p{N}\p{M}_]/u;

/** Whether a spaced word goes on at this character. */
const isSpacedLetter = (character: string): boolean => LETTER.test(character) && !UNSPACED.test(character);

const characterAt = (text: string, at: number): string => {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
};

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return at === 0 ? '' : text.slice(isPair ? at - 2 : at - 1, at);
}

/** A word of spaced letters has an edge on both sides; Han may begin and end anywhere. */
const isWhole = (text: string, from: number, to: number): boolean =>
  !(isSpacedLetter(characterAt(text, from)) && isSpacedLetter(characterBefore(text, from))) &&
  !(isSpacedLetter(characterBefore(text, to)) && isSpacedLetter(characterAt(text, to)));

/** The phrase as texts are compared; '' for one of nothing but space. */
const foldPhrase = (phrase: string): string => foldSpaced(phrase).text.trim();

type Phrase<T> = readonly [phrase: string, owner: T];

/**
 * A matcher of many phrases at once: a tree of their letters, walked from each place of the text. The longest match
 * wins over those it overlaps; a match inside a longer allowed phrase is none. Words are found across emphasis; a
 * phrase that itself holds its marks, letter by letter.
 */
export function createMatcher<T>(phrases: Iterable<Phrase<T>>, allowed: Iterable<string> = []): Matcher<T> {
  const all = [...phrases];
  const approved = [...allowed];
  const plain = matcherIn(all, approved);
  const marked = all.filter(([phrase]) => hasMarks(phrase));
  if (marked.length === 0) return (original) => plain(withoutMarks(original));
  const literal = matcherIn(marked, approved);
  return (original) => {
    const found = plain(withoutMarks(original));
    const others = literal(original).filter((one) =>
      found.every(({ from, to }) => to <= one.from || one.to <= from),
    );
    return [...found, ...others].sort((a, b) => a.from - b.from);
  };
}

function matcherIn<T>(phrases: readonly Phrase<T>[], allowed: readonly string[]): Matcher<T> {
  const root: Node<T> = { next: new Map(), entries: [] };
  for (const [phrase, owner] of phrases) add(root, { phrase: foldPhrase(phrase), owner });
  if (root.next.size === 0) return () => [];
  for (const phrase of allowed) add(root, { phrase: foldPhrase(phrase), owner: null });
  return (original) => {
    const folded = foldSpaced(original);
    const hits = hitsIn(root, folded.text);
    return hits.length === 0 ? NONE : longest(hits, folded.text.length).map((hit) => matchOf(folded, hit));
  };
}

function add<T>(root: Node<T>, entry: Entry<T>): void {
  if (entry.phrase === '') return;
  let node = root;
  for (let i = 0; i < entry.phrase.length; i++) {
    const letter = entry.phrase.charCodeAt(i);
    const next = node.next.get(letter) ?? { next: new Map(), entries: [] };
    node.next.set(letter, next);
    node = next;
  }
  node.entries.push(entry);
}

interface Hit<T> {
  readonly from: number;
  readonly to: number;
  readonly owner: T | null;
}

function hitsIn<T>(root: Node<T>, text: string): Hit<T>[] {
  const hits: Hit<T>[] = [];
  for (let from = 0; from < text.length; from++) {
    let node = root.next.get(text.charCodeAt(from));
    for (let to = from + 1; node; to++) {
      if (node.entries.length > 0 && isWhole(text, from, to)) {
        for (const { owner } of node.entries) hits.push({ from, to, owner });
      }
      node = to < text.length ? node.next.get(text.charCodeAt(to)) : undefined;
    }
  }
  return hits;
}

type Owned<T> = Hit<T> & { readonly owner: T };

/** Of what overlaps the longest, in the order of the text; nothing of what lies in a longer allowed phrase. */
function longest<T>(hits: readonly Hit<T>[], length: number): Owned<T>[] {
  const isApproved = approving(hits, length);
  const sorted = hits
    .filter((hit): hit is Owned<T> => hit.owner !== null && !isApproved(hit))
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  const isTaken = new Uint8Array(length);
  const kept = sorted.filter(({ from, to }) => {
    // Whatever was taken is at least as long: it covers one of the ends.
    if (isTaken[from] || isTaken[to - 1]) return false;
    isTaken.fill(1, from, to);
    return true;
  });
  return kept.sort((a, b) => a.from - b.from);
}

/** Whether a place lies within a longer allowed phrase; what is forbidden and allowed at once is forbidden. */
function approving(hits: readonly Hit<unknown>[], length: number): (range: Range) => boolean {
  // How far the allowed phrases reach that begin before each place, the place itself left out.
  const reach = new Int32Array(length + 1);
  for (const { from, to, owner } of hits)
    if (owner === null) reach[from + 1] = Math.max(reach[from + 1] as number, to);
  for (let at = 1; at <= length; at++) reach[at] = Math.max(reach[at] as number, reach[at - 1] as number);
  return ({ from, to }) => (reach[from] as number) >= to || (reach[from + 1] as number) > to;
}

const matchOf = <T>(folded: Folded, { from, to, owner }: Hit<T> & { owner: T }): Match<T> => ({
  ...originalRange(folded, from, to),
  owner,
});

const RECALLED = 256;

/** The same matcher, which knows again the texts that it saw last: of a long script one line changes at a time. */
export function recalling<T>(matcher: Matcher<T>): Matcher<T> {
  const known = new Map<string, readonly Match<T>[]>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const found = matcher(text);
    if (known.size >= RECALLED) known.clear();
    known.set(text, found);
    return found;
  };
}
