import {
  DRAWING_WORDS,
  type DrawingWords,
  PALETTE,
  type PersonaSeries,
  type Pictures,
  personaSeries,
} from '../../../layout/index.ts';
import {
  type Card,
  type Grid,
  gridOf,
  type Link,
  type Locale,
  type Measure,
  type Moment,
  type Snapshot,
} from '../../../model/index.ts';
import { DECK_WORDS, type DeckWords } from './words.ts';

export const COLORS = PALETTE.light;

/** What every slide is made from. */
export interface Deck {
  readonly snapshot: Snapshot;
  readonly locale: Locale;
  readonly words: DeckWords;
  readonly drawing: DrawingWords;
  readonly grid: Grid;
  readonly personas: readonly PersonaSeries[];
  readonly pictures: Pictures;
  /** By step, and by card. */
  readonly momentsAt: ReadonlyMap<string | null, readonly Moment[]>;
  readonly momentsOn: ReadonlyMap<string | undefined, readonly Moment[]>;
  readonly measuresAt: ReadonlyMap<string | undefined, readonly Measure[]>;
  readonly linksFrom: ReadonlyMap<string, readonly Link[]>;
  title(text: string): string;
  number(value: number): string;
}

export function openDeck(snapshot: Snapshot, locale: Locale, pictures: Pictures = {}): Deck {
  const grid = gridOf(snapshot);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const words = DECK_WORDS[locale];
  const stepOf = ({ card, step }: Measure): string | undefined =>
    card === undefined ? step : snapshot.cards.get(card)?.step;
  return {
    snapshot,
    locale,
    words,
    drawing: DRAWING_WORDS[locale],
    grid,
    personas: personaSeries(snapshot),
    pictures,
    momentsAt: Map.groupBy(snapshot.moments.list, (moment) => grid.stepOf(moment)),
    momentsOn: Map.groupBy(snapshot.moments.list, (moment) => moment.card),
    measuresAt: Map.groupBy(snapshot.measures.list, stepOf),
    linksFrom: Map.groupBy(snapshot.links.list, ({ from }) => from),
    title: (text) => text.replace(/\s+/gu, ' ').trim() || words.untitled,
    number: (value) => numbers.format(value),
  };
}

/** `card` is the shape's name too, so that links find it. */
export const shapeOf = (card: Pick<Card, 'id'>): string => `card ${card.id}`;
