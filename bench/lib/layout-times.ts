import { snapshotOfFile } from '../../src/core/doc/index.ts';
import { type Drawing, layoutMap, linksIn } from '../../src/core/layout/index.ts';
import { parseJourneyFile } from '../../src/core/model/index.ts';
import { cardsFile } from './canvas/map.ts';
import { editedJourney } from './edited-journey.ts';
import { median, round } from './stats.ts';

function timed<T>(run: () => T): { ms: number; value: T } {
  const started = performance.now();
  const value = run();
  return { ms: performance.now() - started, value };
}

/** Records that were never laid out before. */
function fresh(cards: number) {
  const parsed = parseJourneyFile(cardsFile(cards));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.slice(0, 3)));
  return snapshotOfFile(parsed.value);
}

/** Laying out so many cards from scratch, all boxes and links made: the first time in the process, and when its code is warm. */
function scratch(cards: number, rounds: number): { first: number; warm: number } {
  const times = Array.from({ length: rounds + 3 }, () => {
    const snapshot = fresh(cards);
    return timed(() => {
      const { cards, moments, measures, links } = layoutMap(snapshot);
      return cards.length + moments.length + measures.length + links.length;
    }).ms;
  });
  return { first: round(times[0] ?? Number.NaN), warm: round(median(times.slice(3))) };
}

/** What a canvas asks of a drawing for the window at the map's corner: boxes and links are made when they are asked for. */
function look(drawing: Drawing): void {
  const seen = { x: 0, y: 0, width: 1_800, height: 1_400 };
  for (const lane of drawing.lanes.filter(({ y }) => y < seen.height)) {
    for (const cell of lane.cells.filter(({ column }) => column < 7)) cell.cards.at(0);
  }
  linksIn(drawing, seen);
}

/** Laying out again, up to what is in the window, after a letter in one title, and after a card went to another step. */
function changes(cards: number, rounds: number): { letter: number; move: number } {
  const live = editedJourney(cardsFile(cards));
  let drawing: Drawing = layoutMap(live.snapshot());
  const after = (edit: () => void): number => {
    edit();
    const snapshot = live.snapshot();
    const { ms, value } = timed(() => {
      const laid = layoutMap(snapshot);
      look(laid);
      return laid;
    });
    if (value.cards.every((card, i) => card === drawing.cards[i]))
      throw new Error('Nothing was laid out anew.');
    drawing = value;
    return ms;
  };
  const target = (nth: number) => ({ table: 'cards', id: `c${nth * 7}` }) as const;
  const letter = Array.from({ length: rounds + 5 }, (_, nth) =>
    after(() =>
      live.edit({ type: 'text.splice', target: target(nth), key: 'title', index: 0, remove: 0, insert: 'x' }),
    ),
  );
  const { list } = live.snapshot().steps;
  const move = Array.from({ length: rounds + 5 }, (_, nth) => {
    const card = live.snapshot().cards.get(`c${nth * 7}`);
    const step = list.find(({ id }) => id !== card?.step);
    if (!card || !step) throw new Error('There is nothing to move.');
    return after(() =>
      live.edit({
        type: 'records.move',
        table: 'cards',
        ids: [card.id],
        place: { step: step.id },
        before: null,
      }),
    );
  });
  live.close();
  return { letter: round(median(letter.slice(5))), move: round(median(move.slice(5))) };
}

export const layoutTimes = (cards: number, rounds: number) => ({
  scratch: scratch(cards, rounds),
  change: changes(cards, rounds * 3),
});
