import { type Command, LIMITS, type Snapshot } from '../../core/model/index.ts';
import { type Gesture, gesture, picks } from './gesture.ts';

/** The tags that all of these cards have, and those that only some have: for the screen to show. */
export function tagsOf(
  snapshot: Snapshot,
  ids: readonly string[],
): { readonly all: readonly string[]; readonly some: readonly string[] } {
  const lists = ids.flatMap((id) => {
    const card = snapshot.cards.get(id);
    return card ? [new Set(card.tags)] : [];
  });
  const every = [...new Set(lists.flatMap((tags) => [...tags]))];
  const all = every.filter((tag) => lists.every((tags) => tags.has(tag)));
  return { all, some: every.filter((tag) => !all.includes(tag)) };
}

/**
 * Gives tags to many cards and takes others away; each keeps the rest of its own.
 * One command for every different outcome, so often several.
 */
export function tagCards(
  snapshot: Snapshot,
  ids: readonly string[],
  { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): Gesture {
  const wanted = add.map((tag) => tag.trim()).filter((tag) => tag !== '');
  const unwanted = new Set(remove);
  const changes = [...new Set(ids)].flatMap((id) => {
    const card = snapshot.cards.get(id);
    if (!card) return [];
    const kept = card.tags.filter((tag) => !unwanted.has(tag));
    const tags = [...new Set([...kept, ...wanted])].slice(0, LIMITS.listItems);
    const same = tags.length === card.tags.length && tags.every((tag, index) => tag === card.tags[index]);
    return same ? [] : [{ id, tags }];
  });
  const groups = Map.groupBy(changes, ({ tags }) => JSON.stringify(tags));
  return gesture(
    [...groups.values()].map(
      (group): Command => ({
        type: 'records.set',
        targets: picks(
          'cards',
          group.map(({ id }) => id),
        ),
        patch: { tags: group[0]?.tags ?? [] },
      }),
    ),
  );
}
