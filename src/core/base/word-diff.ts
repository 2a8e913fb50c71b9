import { keptInOrder } from './sequence.ts';

/** A stretch of a text: the same on both sides, or only on one of them. */
export interface WordPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Letters and digits hold together, but for scripts that set no spaces: there each character is a word. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+|\s+|./gsu;

const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** Above this the table of all pairs gets large, and nobody reads word by word. */
const MOST_PAIRS = 1_000_000;

/**
 * What turns one text into the other, word by word, for reading. The pieces without those added are `before`,
 * without those removed `after`.
 */
export function diffWords(before: string, after: string): readonly WordPiece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [was, is] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const middle = was.length * is.length > MOST_PAIRS ? coarse(was, is) : fine(was, is);
  return joined([...now.slice(0, start).map(same), ...middle, ...now.slice(now.length - end).map(same)]);
}

const same = (text: string): WordPiece => ({ kind: 'same', text });
const removed = (text: string): WordPiece => ({ kind: 'removed', text });
const added = (text: string): WordPiece => ({ kind: 'added', text });

/** By words that stand once on either side alone. */
function coarse(was: readonly string[], is: readonly string[]): WordPiece[] {
  const once = (words: readonly string[]): ReadonlySet<string> => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return new Set([...counts].flatMap(([word, count]) => (count === 1 ? [word] : [])));
  };
  const [before, after] = [once(was), once(is)];
  const both = new Set([...before].filter((word) => after.has(word)));
  const kept = keptInOrder(
    was.filter((word) => both.has(word)),
    is.filter((word) => both.has(word)),
  );
  const pieces: WordPiece[] = [];
  let from = 0;
  for (const word of is) {
    if (!kept.has(word)) {
      pieces.push(added(word));
      continue;
    }
    const at = was.indexOf(word, from);
    pieces.push(...was.slice(from, at).map(removed), same(word));
    from = at + 1;
  }
  return [...pieces, ...was.slice(from).map(removed)];
}

function fine(was: readonly string[], is: readonly string[]): WordPiece[] {
  const lengths = Array.from({ length: was.length + 1 }, () => new Uint16Array(is.length + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = was.length - 1; i >= 0; i--) {
    const row = lengths[i] as Uint16Array;
    for (let j = is.length - 1; j >= 0; j--) {
      row[j] = was[i] === is[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: WordPiece[] = [];
  for (let [i, j] = [0, 0]; i < was.length || j < is.length; ) {
    if (i < was.length && j < is.length && was[i] === is[j]) {
      pieces.push(same(was[i] as string));
      i += 1;
      j += 1;
    } else if (j >= is.length || (i < was.length && at(i + 1, j) >= at(i, j + 1))) {
      pieces.push(removed(was[i++] as string));
    } else pieces.push(added(is[j++] as string));
  }
  return pieces;
}

/** Neighbours of one kind as one piece; between two that are the same, what goes stands before what comes. */
function joined(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const result: WordPiece[] = [];
  let gone = '';
  let come = '';
  const flush = () => {
    if (gone) result.push(removed(gone));
    if (come) result.push(added(come));
    gone = '';
    come = '';
  };
  for (const { kind, text } of pieces) {
    if (kind === 'removed') gone += text;
    else if (kind === 'added') come += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = same(last.text + text);
      else result.push(same(text));
    }
  }
  flush();
  return result;
}
