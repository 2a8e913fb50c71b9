import { beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Gesture, toggleMoments } from '../../actions/index.ts';
import { liveMaps, template } from '../../actions/testing/live-map.ts';
import { useSession } from '../../session/index.ts';
import type { CanvasContext } from '../canvas-context.ts';
import { drawn } from '../testing/maps.ts';
import { markAndName } from './use-card-editing.ts';

const liveMap = liveMaps(() => new Y.Doc());

function opened() {
  const map = liveMap(template('hotel.en'));
  const revealed: unknown[] = [];
  const canvas = {
    perform: (gesture: Gesture) => {
      map.run(gesture);
      return true;
    },
    source: {
      get drawing() {
        return drawn(map.snapshot());
      },
    },
    view: { viewport: { x: 0, y: 0, zoom: 0.5 } },
    camera: { reveal: (box: unknown) => revealed.push(box) },
  } as unknown as CanvasContext;
  const { cards, moments } = map.snapshot();
  const free = cards.list
    .filter(({ id }) => !moments.list.some(({ card }) => card === id))
    .map(({ id }) => id);
  const mark = (ids: readonly string[]) => {
    useSession.getState().select(ids.map((id) => ({ table: 'cards', id })));
    markAndName(canvas, toggleMoments(map.snapshot(), ids, 'pain'));
  };
  const momentOf = (id: string) => map.snapshot().moments.list.find(({ card }) => card === id)?.id;
  return { free, mark, momentOf, revealed };
}

beforeEach(() => useSession.getState().reset());

it('a moment that is made on a card is named at once, and the card stays selected', () => {
  const { free, mark, momentOf, revealed } = opened();
  const [card = ''] = free;
  mark([card]);
  expect(useSession.getState().editing).toEqual({ table: 'moments', id: momentOf(card), field: 'title' });
  expect(useSession.getState().selection).toEqual([{ table: 'cards', id: card }]);
  expect(revealed).toMatchObject([{ id: momentOf(card) }]);
  // With room for the minimap below, however small the map is shown.
  expect((revealed[0] as { height: number }).height).toBeGreaterThan(400);
  useSession.getState().edit(null);
  mark([card]);
  expect(momentOf(card)).toBeUndefined();
  expect(useSession.getState().editing).toBeNull();
});

it('of several at once none is named', () => {
  const { free, mark, momentOf } = opened();
  mark(free.slice(0, 2));
  expect(free.slice(0, 2).every((card) => momentOf(card))).toBe(true);
  expect(useSession.getState().editing).toBeNull();
});
