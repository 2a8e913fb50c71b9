import type { Speaker } from '../../../core/model/index.ts';

/** An `@` that is being written before the caret, and what follows it. */
export interface Asked {
  readonly from: number;
  readonly query: string;
}

/** Chinese needs no space before it; an address in a mail does not begin one. */
const BEFORE_CARET = /(?:^|[^A-Za-z0-9._%+-])@([^\s@]{0,40})$/;

export function askedBefore(text: string, caret: number): Asked | null {
  const match = BEFORE_CARET.exec(text.slice(0, caret));
  const query = match?.[1];
  return query === undefined ? null : { from: caret - query.length - 1, query };
}

/** Those whose name, or a word of it, begins so; then those that hold it. */
export function peopleFor(query: string, people: readonly Speaker[], most = 6): readonly Speaker[] {
  const wanted = query.toLocaleLowerCase();
  const rank = ({ name }: Speaker): number => {
    const lower = name.toLocaleLowerCase();
    if (lower.startsWith(wanted)) return 0;
    if (lower.split(/\s+/).some((word) => word.startsWith(wanted))) return 1;
    return lower.includes(wanted) ? 2 : 3;
  };
  return people
    .map((person) => ({ person, at: rank(person) }))
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ person }) => person);
}

/** The text with the name in the place of what was asked, and where the caret goes. */
export function complete(text: string, caret: number, { from }: Asked, { name }: Speaker) {
  const written = `@${name} `;
  const rest = text.slice(caret).replace(/^ /, '');
  return { text: text.slice(0, from) + written + rest, caret: from + written.length };
}

/**
 * Whom the text names: of those who were chosen, and by a name that was written by hand. Of several with one name it is
 * who was chosen; else who has an account, since guests choose any name.
 */
export function namedIn(text: string, chosen: readonly Speaker[], people: readonly Speaker[]): Speaker[] {
  const isNamed = ({ name }: Speaker) => text.includes(`@${name}`);
  const found = new Map(chosen.filter(isNamed).map((one) => [one.id, one]));
  const taken = new Set([...found.values()].map(({ name }) => name));
  const others = people.filter((one) => isNamed(one) && !taken.has(one.name));
  const ofAccounts = new Set(others.filter(({ guest }) => !guest).map(({ name }) => name));
  for (const one of others) if (!one.guest || !ofAccounts.has(one.name)) found.set(one.id, one);
  return [...found.values()];
}
