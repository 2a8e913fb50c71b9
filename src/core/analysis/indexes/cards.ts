import { type Card, LANE_ROLES, type LaneRole } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { columns, laneRoles } from './grid.ts';

/** The cards that stand on the map: those in the unplaced tray promise nothing. */
export const placedCards = ({ tables, use }: Context): readonly Card[] => {
  const roles = use(laneRoles);
  const steps = use(columns);
  return tables.cards.list.filter((card) => roles.has(card.lane) && steps.has(card.step));
};

/** The placed cards by the role of their lane. */
export const cardsByRole = ({ use }: Context): ReadonlyMap<LaneRole, readonly Card[]> => {
  const roles = use(laneRoles);
  const found = Map.groupBy(use(placedCards), (card) => roles.get(card.lane));
  return new Map(LANE_ROLES.map((role) => [role, found.get(role) ?? []]));
};

/** The touchpoints. */
export const touchpoints = ({ use }: Context): readonly Card[] => use(cardsByRole).get('touchpoint') ?? [];

/** The touchpoints that each script is attached to, by the script's id. */
export const touchpointsByScript = ({ use }: Context): ReadonlyMap<string, readonly Card[]> => {
  const uses = use(touchpoints).flatMap((card) =>
    [...new Set(card.scripts)].map((script) => ({ script, card })),
  );
  return new Map(
    [...Map.groupBy(uses, ({ script }) => script)].map(([script, list]) => [
      script,
      list.map(({ card }) => card),
    ]),
  );
};

/** The placed cards of each step, by the step's id. */
export const cardsByStep = ({ use }: Context): ReadonlyMap<string, readonly Card[]> =>
  Map.groupBy(use(placedCards), (card) => card.step);
