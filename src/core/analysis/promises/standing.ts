import type { Authority, Card, LibrarySnapshot, Script, Sla } from '../../model/index.ts';
import { narrowest } from './narrowest.ts';
import { situationKey } from './situation.ts';

/** What of a card decides on its standards. */
export type CardFacts = Pick<Card, 'channel' | 'situation' | 'owner' | StandardTable>;

export const STANDARD_TABLES = ['slas', 'scripts', 'authorities'] as const;
export type StandardTable = (typeof STANDARD_TABLES)[number];

/** What a standard says of one side of a touchpoint: the same, nothing, something else, or what the card leaves open. */
export type Fit = 'same' | 'open' | 'other' | 'unsaid';

/** How a standard stands to a card, and why. */
export interface Standing {
  readonly table: StandardTable;
  readonly id: string;
  /**
   * `outdone` by a narrower one that is attached too; made for something `else`; `unsure` while the card doesn't say
   * what it is for; `gone` from the library.
   */
  readonly state: 'applies' | 'outdone' | 'else' | 'unsure' | 'gone';
  readonly channel: Fit;
  readonly situation: Fit;
  /** Whether it is an authority of the role that owns the card. */
  readonly isOwners: boolean;
  /** For whose customers; null for all. */
  readonly tier: string | null;
  /** The standards attached to the card that it comes before, of the same promise. */
  readonly over: readonly string[];
  /** The one that comes before it. */
  readonly by: string | null;
}

export interface Standards {
  /** In the order in which the card names them. */
  readonly attached: readonly Standing[];
  /** Those of the library that are made for a card like this and not attached; those that fit best first. */
  readonly suggested: readonly Standing[];
}

type Library = Pick<LibrarySnapshot, StandardTable>;
type Side = 'channel' | 'situation' | 'isOwners' | 'tier';
type Sides = Pick<Standing, Side>;

const fitOf = (own: string | undefined, made: readonly string[]): Fit => {
  if (made.length === 0) return 'open';
  if (own === undefined || own === '') return 'unsaid';
  return made.includes(own) ? 'same' : 'other';
};

const keys = (situation: string | undefined): string[] => {
  const key = situationKey(situation ?? '');
  return key === '' ? [] : [key];
};

const situationFit = (card: CardFacts, { situation }: { readonly situation?: string | undefined }): Fit =>
  fitOf(keys(card.situation)[0], keys(situation));

const SIDES = {
  slas: (card: CardFacts, sla: Sla): Sides => ({
    channel: fitOf(card.channel, sla.channel === undefined ? [] : [sla.channel]),
    situation: situationFit(card, sla),
    isOwners: false,
    tier: sla.tier ?? null,
  }),
  scripts: (card: CardFacts, script: Script): Sides => ({
    channel: fitOf(card.channel, script.channels),
    situation: situationFit(card, script),
    isOwners: false,
    tier: script.tier ?? null,
  }),
  authorities: (card: CardFacts, authority: Authority): Sides => ({
    channel: 'open',
    situation: situationFit(card, authority),
    isOwners: card.owner !== undefined && card.owner === authority.role,
    tier: null,
  }),
};

const sidesOf = (card: CardFacts, table: StandardTable, record: object): Sides =>
  SIDES[table](card, record as Sla & Script & Authority);

const has = ({ channel, situation }: Sides, fit: Fit): boolean => channel === fit || situation === fit;

const stateOf = (sides: Sides): Standing['state'] => {
  if (has(sides, 'other')) return 'else';
  return has(sides, 'unsaid') ? 'unsure' : 'applies';
};

/** Of promises of one kind the narrowest holds, by the very choice of the rule that holds scripts against them. */
function amongPromises(card: CardFacts, sla: Sla, attached: readonly Sla[]): Pick<Standing, 'over' | 'by'> {
  const same = attached.filter(({ promise }) => promise === sla.promise);
  const wanted = { situation: card.situation, tier: sla.tier, channel: card.channel };
  const holding = narrowest(same, wanted);
  if (!holding.includes(sla)) return { over: [], by: holding[0]?.id ?? null };
  const others = same.filter((one) => !holding.includes(one));
  const fitting = narrowest(others, wanted).filter((one) => {
    const isForThem = one.tier === undefined || one.tier === sla.tier;
    return isForThem && stateOf(sidesOf(card, 'slas', one)) === 'applies';
  });
  return { over: fitting.map(({ id }) => id), by: null };
}

const ALONE = { over: [], by: null } as const;

/** How the standards of the library stand to a card: which apply and why, which don't, which would fit. */
export function standardsAt(card: CardFacts, library: Library): Standards {
  const slas = card.slas.flatMap((id) => library.slas.get(id) ?? []);
  const attached = STANDARD_TABLES.flatMap((table) =>
    card[table].map((id): Standing => {
      const record = library[table].get(id);
      if (!record) return { ...NOWHERE, table, id, state: 'gone', ...ALONE };
      const sides = sidesOf(card, table, record);
      const rank = table === 'slas' ? amongPromises(card, record as Sla, slas) : ALONE;
      const state = rank.by !== null && stateOf(sides) !== 'else' ? 'outdone' : stateOf(sides);
      return { table, id, state, ...sides, ...rank };
    }),
  );
  const suggested = STANDARD_TABLES.flatMap((table) =>
    library[table].list
      .filter(({ id }) => !card[table].includes(id))
      .map((record): Standing => {
        const sides = sidesOf(card, table, record);
        return { table, id: record.id, state: stateOf(sides), ...sides, ...ALONE };
      })
      .filter((one) => one.state === 'applies' && closeness(one) > 0),
  );
  return { attached, suggested: suggested.sort((a, b) => closeness(b) - closeness(a)) };
}

const NOWHERE: Sides = { channel: 'open', situation: 'open', isOwners: false, tier: null };

/** What is made for this situation is closer than what is made for this channel or is the owner's. */
const closeness = ({ channel, situation, isOwners }: Sides): number =>
  (situation === 'same' ? 2 : 0) + (channel === 'same' ? 1 : 0) + (isOwners ? 1 : 0);
