import type { Duration } from '../../base/index.ts';
import type { Calendar, Card, Sla, Table } from '../../model/index.ts';
import { calendarOfCard, calendarOfSla, type Teams } from '../calendar/index.ts';

/** Time that work takes, on the clock that counts it. */
export interface Effort {
  readonly duration: Duration;
  /** null for around the clock. */
  readonly calendar: Calendar | null;
}

export interface Library extends Teams {
  readonly slas: Pick<Table<Sla>, 'get'>;
}

/** Durations to calculate with instead of the cards' own, by card. */
export type Overrides = ReadonlyMap<string, Duration>;

/** The standards of a card that promise an end: work that is done, or a matter that is settled. */
export const endPromises = (card: Pick<Card, 'slas'>, { slas }: Pick<Library, 'slas'>): Sla[] =>
  card.slas
    .map((id) => slas.get(id))
    .filter((sla) => sla !== undefined)
    .filter(({ promise }) => promise === 'fulfilment' || promise === 'resolution');

/** What a card's own work takes; null when no duration says so. */
export function ownWork(card: Card, library: Library, overrides: Overrides): Effort | null {
  const duration = overrides.get(card.id) ?? card.duration;
  return duration === undefined ? null : { duration, calendar: calendarOfCard(card, library) };
}

/** What others wait for once a card has begun: its own work, else what it promises; of several, the latest. */
export function ownTime(card: Card, library: Library, overrides: Overrides): readonly Effort[] {
  const work = ownWork(card, library, overrides);
  if (work) return [work];
  return endPromises(card, library).map((sla) => ({
    duration: sla.target,
    calendar: calendarOfSla(sla, library),
  }));
}
