import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cardAt,
  cardBoxOf,
  cardsIn,
  cellAt,
  insertionAt,
  linkAt,
  linkPathBy,
  linksIn,
  selectionBounds,
  touches,
} from './hit.ts';
import { layoutMap } from './layout-map.ts';
import { journeys } from './testing/journeys.ts';
import { largeJourney } from './testing/large.ts';
import type { CardBox, Point } from './types.ts';

const drawing = layoutMap(largeJourney(200));
const middle = (box: CardBox): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

describe('what is at a point', () => {
  test('every card is found at its middle, in its cell', () => {
    for (const card of drawing.cards) {
      const { x, y } = middle(card);
      expect(cardAt(drawing, x, y)).toBe(card);
      expect(cellAt(drawing, x, y)).toMatchObject({ lane: card.lane, step: card.step });
      expect(cellAt(drawing, x, card.y + 1)?.index).toBe(card.index);
      expect(cellAt(drawing, x, card.y + card.height)?.index).toBe(card.index + 1);
    }
  });

  test('the header and the titles are no cells', () => {
    expect(cellAt(drawing, 300, 10)).toBeNull();
    expect(cellAt(drawing, 10, 300)).toBeNull();
    expect(cellAt(drawing, drawing.width + 1, 300)).toBeNull();
    expect(cellAt(drawing, 300, drawing.height + 1)).toBeNull();
  });

  test('cards on their way do not count', () => {
    const crowded = drawing.lanes.flatMap((lane) => lane.cells).find((cell) => cell.cards.length >= 2);
    const [first, second] = (crowded?.cards ?? []) as readonly [CardBox, CardBox];
    const { x } = middle(second);
    const below = second.y + second.height;
    expect(insertionAt(drawing, x, below)?.index).toBe(2);
    expect(insertionAt(drawing, x, below, new Set([first.id]))?.index).toBe(1);
    const between = insertionAt(drawing, x, second.y - 1);
    expect(between?.y).toBe((first.y + first.height + second.y) / 2);
  });

  test('a link is found near its line, not far from it', () => {
    for (const link of drawing.links.slice(0, 40)) {
      const [a, b] = link.points as readonly [Point, Point];
      const at = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
      expect(linkAt(drawing, at, 4)).not.toBeNull();
    }
    expect(linkAt(drawing, { x: 5, y: 5 }, 4)).toBeNull();
  });
});

test('the cards and links in an area are the same as by looking at each', () => {
  const area = fc.record({
    x: fc.integer({ min: -200, max: 3000 }),
    y: fc.integer({ min: -200, max: 3000 }),
    width: fc.nat({ max: 1500 }),
    height: fc.nat({ max: 1500 }),
  });
  fc.assert(
    fc.property(journeys, area, (snapshot, rect) => {
      const picture = layoutMap(snapshot);
      const [cards, links] = [cardsIn(picture, rect), linksIn(picture, rect)];
      expect(cards).toEqual(picture.cards.filter((card) => touches(card, rect)));
      const touching = picture.links.filter(({ bounds }) => touches(bounds, rect));
      expect(links.length).toBe(touching.length);
      for (const [i, link] of touching.entries()) expect(links[i]).toBe(link);
    }),
  );
});

test('a link is found by its id, and one that is not drawn is not', () => {
  for (const link of drawing.links) expect(linkPathBy(drawing, link.id)).toBe(link);
  expect(linkPathBy(drawing, 'nobody')).toBeNull();
});

test('bounds go around a selection', () => {
  const [a, b] = [drawing.cards[0], drawing.cards.at(-1)] as [CardBox, CardBox];
  expect(cardBoxOf(drawing, a.id)).toBe(a);
  const bounds = selectionBounds(drawing, [a.id, b.id, 'nobody']);
  expect(bounds).toMatchObject({ y: a.y, height: b.y + b.height - a.y });
  expect(selectionBounds(drawing, ['nobody'])).toBeNull();
});
