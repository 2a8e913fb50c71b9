import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  gridOf,
  LANE_ROLES,
  LINK_KINDS,
  type MapTable,
  MOMENT_KINDS,
  type Snapshot,
} from '../../core/model/index.ts';
import type { Pick } from '../session/index.ts';
import { duplicateSelection } from './duplicate.ts';
import {
  addCard,
  addLane,
  addLink,
  addMoment,
  addStage,
  addStep,
  CARD_NUDGES,
  copySelection,
  DIRECTIONS,
  dropCards,
  type Gesture,
  landing,
  moveMoments,
  moveSteps,
  nudgeCards,
  removeSelection,
  reorder,
  reverseLinks,
  type Spot,
  setLinkKind,
  tagCards,
  toggleMoments,
  walk,
} from './index.ts';
import { pasteClipboard } from './paste-clipboard.ts';
import { fileOf, liveMaps, template } from './testing/live-map.ts';

const liveMap = liveMaps(() => new Y.Doc());

interface Hand {
  readonly snapshot: Snapshot;
  readonly spot: Spot | null;
  readonly selection: readonly Pick[];
  /** Numbers to choose by. */
  readonly a: number;
  readonly b: number;
}

const PICKED: readonly MapTable[] = ['stages', 'steps', 'lanes', 'cards', 'moments', 'links'];
const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
const idAt = (list: readonly { readonly id: string }[], index: number): string =>
  at(list, index)?.id ?? 'none';
const cardsOf = ({ selection }: Hand) =>
  selection.filter(({ table }) => table === 'cards').map(({ id }) => id);
const cellOf = ({ snapshot, a, b }: Hand) => ({
  lane: idAt(snapshot.lanes.list, a),
  step: idAt(gridOf(snapshot).steps, b),
});

const GESTURES: ReadonlyArray<(hand: Hand) => Gesture> = [
  (hand) => addCard(hand.snapshot, cellOf(hand)),
  ({ snapshot, a }) => addStep(snapshot, { after: idAt(snapshot.steps.list, a) }),
  ({ snapshot, a }) => addStage(snapshot, { before: idAt(snapshot.stages.list, a) }),
  ({ snapshot, a }) => addLane(snapshot, at(LANE_ROLES, a) ?? 'notes'),
  ({ snapshot, a, b }) =>
    addLink(
      snapshot,
      idAt(snapshot.cards.list, a),
      idAt(snapshot.cards.list, b),
      at(LINK_KINDS, a + b) ?? 'flow',
    ),
  ({ snapshot, a, b }) =>
    addMoment(snapshot, { card: idAt(snapshot.cards.list, a) }, at(MOMENT_KINDS, b) ?? 'pain'),
  ({ snapshot, selection, a }) => removeSelection(snapshot, selection, { withCards: a % 2 === 0 }),
  (hand) => dropCards(hand.snapshot, cardsOf(hand), { ...cellOf(hand), before: null }),
  ({ snapshot, a, b }) => {
    const lost = gridOf(snapshot).unplaced.map(({ id }) => id);
    const cell = cellOf({ snapshot, a, b, spot: null, selection: [] });
    return dropCards(snapshot, lost, { ...cell, before: null });
  },
  (hand) => nudgeCards(hand.snapshot, cardsOf(hand), at(CARD_NUDGES, hand.a) ?? 'left'),
  ({ snapshot, a, b }) =>
    moveSteps(snapshot, [idAt(snapshot.steps.list, a)], {
      stage: idAt(snapshot.stages.list, b),
      before: idAt(snapshot.steps.list, b),
    }),
  ({ snapshot, a, b }) =>
    reorder(snapshot, 'lanes', [idAt(snapshot.lanes.list, a)], idAt(snapshot.lanes.list, b)),
  ({ snapshot, a, b }) =>
    moveMoments(snapshot, [idAt(snapshot.moments.list, a)], { step: idAt(snapshot.steps.list, b) }),
  ({ snapshot, selection }) => duplicateSelection(snapshot, selection),
  ({ snapshot, selection, spot }) =>
    pasteClipboard(snapshot, spot, copySelection(snapshot, selection) ?? { json: '', text: 'a\tb\nc' }),
  (hand) => toggleMoments(hand.snapshot, cardsOf(hand), 'delight'),
  (hand) => tagCards(hand.snapshot, cardsOf(hand), { add: [`tag ${hand.a}`] }),
  ({ snapshot, a }) => reverseLinks(snapshot, [idAt(snapshot.links.list, a)]),
  ({ snapshot, a, b }) => setLinkKind(snapshot, [idAt(snapshot.links.list, a)], at(LINK_KINDS, b) ?? 'flow'),
];

it('whatever the hand does: accepted, sound, undone to the last character, and the keyboard has a place', () => {
  const act = fc.record({
    gesture: fc.nat(GESTURES.length - 1),
    picks: fc.array(fc.tuple(fc.constantFrom(...PICKED), fc.nat(500)), { maxLength: 4 }),
    a: fc.nat(500),
    b: fc.nat(500),
  });
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 8 }), (acts) => {
      const map = liveMap(template('hotel.en'));
      const start = fileOf(map.snapshot());
      let spot: Spot | null = null;
      let done = 0;
      for (const { gesture, picks, a, b } of acts) {
        const snapshot = map.snapshot();
        const selection = picks.map(
          ([table, index]): Pick => ({ table, id: idAt(snapshot[table].list, index) }),
        );
        const result = GESTURES[gesture]?.({ snapshot, spot, selection, a, b });
        if (!result) continue;
        map.run(result);
        if (result.refused) expect(result.commands).toHaveLength(0);
        if (result.commands.length > 0) done++;
        const after = map.snapshot();
        for (const { table, id } of result.selection ?? []) {
          expect(after[table as MapTable].has(id), `${table} ${id}`).toBe(true);
        }
        spot = walk(after, spot && landing(snapshot, after, spot), at(DIRECTIONS, a) ?? 'down');
        const hasCells = gridOf(after).steps.length > 0 && after.lanes.size > 0;
        expect(spot !== null).toBe(hasCells);
      }
      while (done-- > 0) map.undo();
      expect(fileOf(map.snapshot())).toEqual(start);
    }),
    { numRuns: 20 },
  );
}, 60_000);
