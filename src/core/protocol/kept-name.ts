import type { Locale } from '../model/index.ts';
import type { Actor } from './entries.ts';
import { actorName } from './entry-sentence.ts';

/** No name holds it: see what names may be in `people.ts`. */
const GUEST = '\u0007';

/** Somebody's name where names alone are kept: a guest's with a mark, since guests choose any name. */
export function keptName({ kind, name }: Pick<Actor, 'kind' | 'name'>): string {
  const plain = name.replaceAll(GUEST, '');
  return kind === 'guest' ? GUEST + plain : plain;
}

/** A name that was kept so, for a reader: of a guest it says that they are one. */
export function shownName(kept: string, locale: Locale): string {
  if (!kept.startsWith(GUEST)) return kept;
  return actorName({ kind: 'guest', id: '', name: kept.slice(GUEST.length) }, locale);
}
