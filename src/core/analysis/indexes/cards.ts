import { type Card, LANE_ROLES, type LaneRole } from '../../model/index.ts';
import type { Context, Index } from '../context.ts';
import { eachOf } from '../each.ts';
import { columns, laneRoles } from './grid.ts';

/** The cards that stand on the map: those in the unplaced tray promise nothing. */
export const placedCards: Index<readonly Card[]> = eachOf(
  ({ tables }) => tables.cards.list,
  ({ use }) => [use(laneRoles), use(columns)],
  (card, roles, steps) => (roles.has(card.lane) && steps.has(card.step) ? [card] : []),
);

/** Id, lane and step of each card, in their order: the same list as long as no card is moved. */
export const cardPlaces: Index<readonly string[]> = eachOf(
  ({ tables }) => tables.cards.list,
  () => [],
  ({ id, lane, step }) => [id, lane, step],
);

/** The step that each card names, by the card's id. */
export const stepByCard = ({ use }: Context): ReadonlyMap<string, string> => {
  const places = use(cardPlaces);
  const found = new Map<string, string>();
  for (let i = 0; i < places.length; i += 3) found.set(places[i] as string, places[i + 2] as string);
  return found;
};

const idsAndRoles: Index<readonly string[]> = eachOf(
  placedCards,
  ({ use }) => [use(laneRoles)],
  ({ id, lane }, roles) => [id, roles.get(lane) ?? ''],
);

/** The role of the lane that each placed card stands on, by the card's id. */
export const roleByCard = ({ use }: Context): ReadonlyMap<string, LaneRole> => {
  const pairs = use(idsAndRoles);
  const found = new Map<string, LaneRole>();
  for (let i = 0; i < pairs.length; i += 2) found.set(pairs[i] as string, pairs[i + 1] as LaneRole);
  return found;
};

/** The placed cards by the role of their lane. */
export const cardsByRole = ({ use }: Context): ReadonlyMap<LaneRole, readonly Card[]> => {
  const roles = use(laneRoles);
  const found = Map.groupBy(use(placedCards), (card) => roles.get(card.lane));
  return new Map(LANE_ROLES.map((role) => [role, found.get(role) ?? []]));
};

/** The touchpoints. */
export const touchpoints = ({ use }: Context): readonly Card[] => use(cardsByRole).get('touchpoint') ?? [];

/** The placed cards of each step, by the step's id. */
export const cardsByStep = ({ use }: Context): ReadonlyMap<string, readonly Card[]> =>
  Map.groupBy(use(placedCards), (card) => card.step);
