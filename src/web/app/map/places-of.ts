import { gridOf, type Snapshot } from '../../../core/model/index.ts';
import type { Place, PlaceKind } from '../../commands/index.ts';
import type { Pick } from '../../session/index.ts';

/** What stands in a journey and has a title. */
export function placesOf(snapshot: Snapshot, go: (pick: Pick) => void): readonly Place[] {
  const { stages, steps, lanes, cards, moments } = snapshot;
  const unplaced = new Set(gridOf(snapshot).unplaced);
  const place = (kind: PlaceKind, table: Pick['table'], id: string, title: string, hint = ''): Place[] =>
    title.trim() === ''
      ? []
      : [{ id, kind, title: title.trim(), hint: hint.trim(), go: () => go({ table, id }) }];
  return [
    ...stages.list.flatMap(({ id, title }) => place('stage', 'stages', id, title)),
    ...steps.list.flatMap(({ id, title, stage }) =>
      place('step', 'steps', id, title, stages.get(stage)?.title),
    ),
    ...lanes.list.flatMap(({ id, title }) => place('lane', 'lanes', id, title)),
    ...cards.list.flatMap((card) =>
      unplaced.has(card) ? [] : place('card', 'cards', card.id, card.title, steps.get(card.step)?.title),
    ),
    ...moments.list.flatMap(({ id, title, step }) =>
      place('moment', 'moments', id, title, steps.get(step)?.title),
    ),
  ];
}
