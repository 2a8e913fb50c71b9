import type { Located } from '../../../core/analysis/index.ts';
import { type Card, gridOf, MOMENT_KINDS, type Moment, type Snapshot } from '../../../core/model/index.ts';
import { FACETS, type Facet, type Filter } from '../../session/index.ts';
import { SEVERITIES } from './facets.ts';

/** What a filter lets through. */
export interface Matches {
  readonly cards: ReadonlySet<string>;
  readonly moments: ReadonlySet<string>;
  /** How many cards the map has. */
  readonly all: number;
}

export interface Choice {
  readonly value: string;
  /** How many cards match when this is the only value of its facet. */
  readonly count: number;
}
export type Choices = Readonly<Record<Facet, readonly Choice[]>>;

const NO_FINDINGS: readonly Located[] = [];
const NO_MOMENTS: readonly Moment[] = [];
const NO_SEVERITIES: ReadonlySet<string> = new Set();

/** What of the journey a filter looks at. */
interface Survey {
  readonly cards: readonly Card[];
  readonly momentsOf: (card: string) => readonly Moment[];
  /** Moments of a step, without a card. */
  readonly loose: readonly Moment[];
  /** How grave the open findings at a place (`card:…`) are. */
  readonly severitiesAt: (place: string) => ReadonlySet<string>;
}

function survey(snapshot: Snapshot, located: readonly Located[]): Survey {
  const unplaced = new Set(gridOf(snapshot).unplaced);
  const cards = snapshot.cards.list.filter((card) => !unplaced.has(card));
  const isThere = ({ card }: Moment) => card !== undefined && snapshot.cards.has(card);
  const byCard = Map.groupBy(snapshot.moments.list.filter(isThere), ({ card }) => card);
  const severities = new Map<string, Set<string>>();
  for (const { finding, at } of located) {
    if (finding.waived !== undefined) continue;
    for (const place of at) {
      severities.set(place, (severities.get(place) ?? new Set()).add(finding.severity));
    }
  }
  return {
    cards,
    momentsOf: (card) => byCard.get(card) ?? NO_MOMENTS,
    loose: snapshot.moments.list.filter((moment) => !isThere(moment)),
    severitiesAt: (place) => severities.get(place) ?? NO_SEVERITIES,
  };
}

const isOpen = (filter: Filter, facet: Facet): boolean => !filter[facet]?.length;
const lets = (filter: Filter, facet: Facet, value: string | undefined): boolean =>
  isOpen(filter, facet) || (value !== undefined && (filter[facet]?.includes(value) ?? false));
const letsSome = (filter: Filter, facet: Facet, values: Iterable<string>): boolean =>
  isOpen(filter, facet) || [...values].some((value) => lets(filter, facet, value));

/** A moment that names no persona is everybody's. */
const momentFits = (filter: Filter, { kind, personas }: Moment): boolean =>
  lets(filter, 'moment', kind) && (personas.length === 0 || letsSome(filter, 'persona', personas));

/** Kind and persona are asked of one and the same moment: "the pain points of this persona". */
const cardFits = (filter: Filter, { momentsOf, severitiesAt }: Survey, card: Card): boolean =>
  lets(filter, 'channel', card.channel) &&
  lets(filter, 'owner', card.owner) &&
  letsSome(filter, 'tag', card.tags) &&
  letsSome(filter, 'severity', severitiesAt(`card:${card.id}`)) &&
  ((isOpen(filter, 'moment') && isOpen(filter, 'persona')) ||
    momentsOf(card.id).some((moment) => momentFits(filter, moment)));

/**
 * The cards on the map that have one of the chosen values in every facet, and the moments that go with them.
 * @param located the findings; those that are waived don't count
 */
export function matching(snapshot: Snapshot, filter: Filter, located = NO_FINDINGS): Matches {
  const seen = survey(snapshot, located);
  const cards = seen.cards.filter((card) => cardFits(filter, seen, card)).map(({ id }) => id);
  const looseFits = (moment: Moment) =>
    isOpen(filter, 'channel') &&
    isOpen(filter, 'owner') &&
    isOpen(filter, 'tag') &&
    letsSome(filter, 'severity', seen.severitiesAt(`moment:${moment.id}`)) &&
    momentFits(filter, moment);
  const moments = [
    ...cards.flatMap((card) => seen.momentsOf(card).filter((moment) => momentFits(filter, moment))),
    ...seen.loose.filter(looseFits),
  ];
  return { cards: new Set(cards), moments: new Set(moments.map(({ id }) => id)), all: seen.cards.length };
}

/** The values that occur on the map or are chosen, in the order in which they are listed. */
function valuesOf(snapshot: Snapshot, filter: Filter, seen: Survey): Record<Facet, readonly string[]> {
  const { cards } = seen;
  const moments = cards.flatMap(({ id }) => seen.momentsOf(id));
  const found: Record<Facet, ReadonlySet<string | undefined>> = {
    persona: new Set(moments.flatMap(({ personas }) => personas)),
    channel: new Set(cards.map(({ channel }) => channel)),
    moment: new Set(moments.map(({ kind }) => kind)),
    owner: new Set(cards.map(({ owner }) => owner)),
    tag: new Set(cards.flatMap(({ tags }) => tags)),
    severity: new Set(cards.flatMap(({ id }) => [...seen.severitiesAt(`card:${id}`)])),
  };
  const { personas, channels, roles } = snapshot.library;
  const orders: Partial<Record<Facet, readonly string[]>> = {
    persona: personas.list.map(({ id }) => id),
    channel: channels.list.map(({ id }) => id),
    moment: MOMENT_KINDS,
    owner: roles.list.map(({ id }) => id),
    severity: SEVERITIES,
  };
  const listed = (facet: Facet): readonly string[] => {
    const there = new Set([...found[facet], ...(filter[facet] ?? [])].filter((value) => value !== undefined));
    const order = orders[facet] ?? [...there].sort();
    return [...order.filter((value) => there.has(value)), ...[...there].filter((it) => !order.includes(it))];
  };
  return Object.fromEntries(FACETS.map((facet) => [facet, listed(facet)])) as Record<Facet, string[]>;
}

/** What can be chosen in this journey, each value counted among the cards that the other facets let through. */
export function choicesOf(snapshot: Snapshot, filter: Filter, located = NO_FINDINGS): Choices {
  const seen = survey(snapshot, located);
  const values = valuesOf(snapshot, filter, seen);
  const counted = (facet: Facet) =>
    values[facet].map((value) => {
      const alone = { ...filter, [facet]: [value] };
      return { value, count: seen.cards.filter((card) => cardFits(alone, seen, card)).length };
    });
  return Object.fromEntries(FACETS.map((facet) => [facet, counted(facet)])) as Record<Facet, Choice[]>;
}
