import type { Speaker } from '../../../core/model/index.ts';

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'mention'; readonly text: string; readonly person: Speaker };

/** Ends before punctuation that belongs to the sentence around it, in both languages. */
const ADDRESS = /https?:\/\/[^\s<>"'“”‘’（）()【】《》，。；：！？、]+/gi;
const TRAILING = /[.,;:!?]+$/;

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A comment's text, its addresses and the people whom it names: text stays text. */
export function piecesOf(body: string, mentions: readonly Speaker[]): readonly Piece[] {
  const named = [...mentions].sort((a, b) => b.name.length - a.name.length);
  const names = named.map(({ name }) => `@${quoted(name)}`);
  const pattern = new RegExp([ADDRESS.source, ...names].join('|'), 'gi');
  const pieces: Piece[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) pieces.push({ kind: 'text', text: body.slice(from, to) });
  };
  for (const match of body.matchAll(pattern)) {
    const [whole] = match;
    const person = named.find(({ name }) => whole === `@${name}`);
    const text = person ? whole : whole.replace(TRAILING, '');
    const href = person ? null : safeAddress(text);
    if (!person && !href) continue;
    plain(match.index);
    pieces.push(person ? { kind: 'mention', text, person } : { kind: 'link', text, href: href as string });
    from = match.index + text.length;
  }
  plain(body.length);
  return pieces;
}

/** Null for what a browser would not open as a page. */
function safeAddress(text: string): string | null {
  try {
    const { protocol, href } = new URL(text);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}
