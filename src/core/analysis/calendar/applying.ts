import type { Calendar, Card, Role, Sla, Table } from '../../model/index.ts';

export interface Teams {
  readonly roles: Pick<Table<Role>, 'get'>;
  readonly calendars: Pick<Table<Calendar>, 'get'>;
}

/** The calendar of a card's work: its own, else its owner's; null for around the clock. */
export function calendarOfCard(card: Pick<Card, 'calendar' | 'owner'>, teams: Teams): Calendar | null {
  const own = teams.calendars.get(card.calendar ?? '');
  return own ?? teams.calendars.get(teams.roles.get(card.owner ?? '')?.calendar ?? '') ?? null;
}

/** The calendar of a promise: its own; null for around the clock. */
export const calendarOfSla = (sla: Pick<Sla, 'calendar'>, teams: Pick<Teams, 'calendars'>): Calendar | null =>
  teams.calendars.get(sla.calendar ?? '') ?? null;
