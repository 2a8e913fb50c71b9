import { type Action, gridOf, type Moment, type Snapshot } from '../../../model/index.ts';
import type { Block } from '../../tree/block.ts';
import { type Book, titleOf } from '../book.ts';
import { proseBlocks, proseLine } from '../markdown.ts';
import { facts, paragraph, said } from '../nodes.ts';

interface Moments {
  readonly atCard: ReadonlyMap<string, readonly Moment[]>;
  /** Those of a step that stand on none of its touchpoints. */
  readonly atStep: ReadonlyMap<string, readonly Moment[]>;
  readonly actions: ReadonlyMap<string, readonly Action[]>;
}

const known = new WeakMap<Snapshot, Moments>();

export function momentsOf(snapshot: Snapshot): Moments {
  const found = known.get(snapshot);
  if (found) return found;
  const { cards, lanes, moments, actions } = snapshot;
  const grid = gridOf(snapshot);
  const isTouchpoint = (id: string | undefined): boolean =>
    id !== undefined && lanes.get(cards.get(id)?.lane ?? '')?.role === 'touchpoint';
  const made = {
    atCard: Map.groupBy(
      moments.list.filter(({ card }) => isTouchpoint(card)),
      ({ card }) => card ?? '',
    ),
    atStep: Map.groupBy(
      moments.list.filter(({ card }) => !isTouchpoint(card)),
      (moment) => grid.stepOf(moment) ?? '',
    ),
    actions: Map.groupBy(actions.list, ({ moment }) => moment),
  };
  known.set(snapshot, made);
  return made;
}

/** A pain or a delight that whoever works here should know. */
export const momentBlock = (book: Book, snapshot: Snapshot, moment: Moment): Block => {
  const { words } = book;
  const actions = momentsOf(snapshot).actions.get(moment.id) ?? [];
  return {
    type: 'callout',
    tone: moment.kind,
    title: titleOf(moment.title, words),
    children: [
      ...proseBlocks(moment.body),
      paragraph(said(words['moment.weight'](moment.intensity, moment.frequency))),
      ...facts([
        [words['moment.cost'], proseLine(moment.cost ?? '')],
        [words['moment.limit'], proseLine(moment.limit ?? '')],
        [words['moment.actions'], said(actions.map(({ title }) => titleOf(title, words)).join('\n'))],
      ]),
    ],
  };
};
