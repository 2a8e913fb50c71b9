import type { Card, Sla } from '../../model/index.ts';
import { clockTime } from '../calendar/index.ts';
import type { Context } from '../context.ts';
import { equipped, type Touchpoint } from '../promises/complaints.ts';
import { type Demand, fewestAgents, type Goal, loadOf, rostered, type Service } from './erlang.ts';
import { type Simulated, simulate } from './simulation.ts';

/** What a standard of waiting takes at a touchpoint. */
export interface Staffing {
  readonly card: Card;
  readonly sla: Sla;
  readonly demand: Demand;
  readonly goal: Goal;
  /** Busy agents on average. */
  readonly load: number;
  /** Null when no number of agents is enough. */
  readonly service: Service | null;
  /** How many on the roster, with those who are away. */
  readonly rostered: number | null;
  readonly simulated: Simulated | null;
}

export interface StaffingOptions {
  /** The part of their time that agents are away: breaks, training, illness. */
  readonly shrinkage: number;
  /** The seed of a simulation beside the formula; none without it. */
  readonly seed?: number | undefined;
}

/** What is meant by a standard that doesn't say for how many it holds. */
const USUAL_ATTAINMENT = 0.8;
const CALLERS = 40_000;
/** A simulation of more agents than these takes longer than anyone waits. */
const MOST_SIMULATED = 500;

/** A standard of waiting, else one of a first response: both end when somebody answers. */
const waitStandard = ({ slas }: Touchpoint): Sla | undefined =>
  slas.find(({ promise }) => promise === 'wait') ?? slas.find(({ promise }) => promise === 'first-response');

/** The touchpoints whose volume is known and whose standard says how long one may wait. */
export const staffings =
  ({ shrinkage, seed }: StaffingOptions) =>
  ({ use }: Context): readonly Staffing[] =>
    use(equipped).flatMap((touchpoint): Staffing[] => {
      const { card } = touchpoint;
      const sla = waitStandard(touchpoint);
      if (!card.volume || !sla) return [];
      const demand = { perHour: card.volume.perHour, handling: clockTime(card.volume.handling) / 1_000 };
      const goal = { target: clockTime(sla.target) / 1_000, attainment: sla.attainment ?? USUAL_ATTAINMENT };
      const service = fewestAgents(demand, goal);
      const runs = service !== null && service.agents <= MOST_SIMULATED && demand.perHour > 0;
      return [
        {
          card,
          sla,
          demand,
          goal,
          load: loadOf(demand),
          service,
          rostered: service && rostered(service.agents, shrinkage),
          simulated:
            runs && seed !== undefined
              ? simulate(service.agents, demand, goal.target, { seed, callers: CALLERS })
              : null,
        },
      ];
    });
