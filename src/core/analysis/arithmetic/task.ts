import { type Duration, remember } from '../../base/index.ts';
import type { Calendar, Card, Sla, Table } from '../../model/index.ts';
import { calendarOfCard, calendarOfSla, type Teams } from '../calendar/index.ts';
import type { Effort, Target } from './effort.ts';

export interface Library extends Teams {
  readonly slas: Pick<Table<Sla>, 'get'>;
}

/** What the arithmetic reads of a card. */
export type WorkCard = Pick<Card, 'id' | 'lane' | 'duration' | 'calendar' | 'owner' | 'slas'>;

/** Durations to calculate with instead of the cards' own, by card. */
export type Overrides = ReadonlyMap<string, Duration>;

/** A card's part. The same object as long as it, and all that it waits for, are the same. */
export interface Task {
  readonly card: WorkCard;
  readonly waitsFor: readonly Task[];
  /** What its own work takes, when a duration says so. */
  readonly work: readonly Effort[];
  /** The standards that promise its end: work that is done, or a matter that is settled. */
  readonly targets: readonly Target[];
}

/** What others wait for once a card is ready: its own work, else what it promises. */
export const ownTime = ({ work, targets }: Task): readonly Effort[] => (work.length > 0 ? work : targets);

export function taskOf(
  card: WorkCard,
  waitsFor: readonly Task[],
  library: Library,
  overrides: Overrides,
): Task {
  const slas = card.slas
    .map((id) => library.slas.get(id))
    .filter((sla) => sla !== undefined)
    .filter(({ promise }) => promise === 'fulfilment' || promise === 'resolution');
  const calendars = slas.map((sla) => calendarOfSla(sla, library));
  const duration = overrides.get(card.id) ?? card.duration;
  return remembered(
    card,
    duration,
    calendarOfCard(card, library),
    slas.length,
    ...slas,
    ...calendars,
    ...waitsFor,
  );
}

/** @param rest so many standards, as many calendars of theirs, and tasks: flat, because each is compared */
const remembered = remember(
  (
    card: WorkCard,
    duration: Duration | undefined,
    calendar: Calendar | null,
    count: number,
    ...rest: ReadonlyArray<Sla | Calendar | Task | null>
  ): Task => ({
    card,
    waitsFor: rest.slice(2 * count) as Task[],
    work: duration ? [{ duration, calendar }] : [],
    targets: (rest.slice(0, count) as Sla[]).map((sla, i) => ({
      sla,
      duration: sla.target,
      calendar: rest[count + i] as Calendar | null,
    })),
  }),
);
