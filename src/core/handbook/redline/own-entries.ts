import type { FreeChapter } from '../build/input.ts';
import { oneLine } from '../build/nodes.ts';
import type { Entry, Field, Side } from './entry.ts';

const textField = (what: string, value: string): Field => ({
  what,
  value: value.trim() || undefined,
  say: () => value,
});

/** What is on the cover. */
export function coverEntry({ compared, words }: Side): Entry {
  const { title, organization, number, owner } = compared;
  return {
    key: 'handbook',
    where: [{ type: 'handbook', id: 'handbook', title: oneLine(title) || words.untitled }],
    kind: words['kind.handbook'],
    gist: () => '',
    fields: [
      textField(words.title, title),
      textField(words.organization, organization),
      textField(words.number, number),
      textField(words.keeper, owner),
    ],
  };
}

/** What the company wrote itself; a chapter that says nothing is none. */
export const chapterEntries = (side: Side): readonly Entry[] =>
  side.compared.chapters
    .filter(({ kind, title, text }) => text.trim() !== '' || (kind === 'own' && title.trim() !== ''))
    .map((chapter) => chapterEntry(side, chapter));

function chapterEntry({ words }: Side, { id, kind, title, text }: FreeChapter): Entry {
  const name = kind === 'own' ? oneLine(title) || words.untitled : words[`free.${kind}`];
  return {
    // There is one of each kind but of those with titles of their own.
    key: `chapter:${kind === 'own' ? id : kind}`,
    where: [{ type: 'chapter', id, title: name }],
    kind: words['kind.chapter'],
    ...(kind === 'own' && { rank: 'chapters' }),
    gist: () => text,
    fields: [...(kind === 'own' ? [textField(words.title, title)] : []), textField(words.text, text)],
  };
}
