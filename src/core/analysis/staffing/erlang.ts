/**
 * The probability that all of `servers` are busy where what finds no free one goes away, for a load in erlangs.
 * By B(n) = a·B(n−1) / (n + a·B(n−1)), which stays within 0 and 1 at any size (Erlang's loss formula).
 */
export function erlangB(servers: number, load: number): number {
  let blocked = 1;
  for (let n = 1; n <= servers; n++) blocked = nextBlocked(blocked, n, load);
  return blocked;
}

const nextBlocked = (blocked: number, n: number, load: number): number =>
  (load * blocked) / (n + load * blocked);

/** The probability of having to wait where what finds no free server queues: Erlang's delay formula. 1 when overloaded. */
export const erlangC = (servers: number, load: number): number =>
  waitingFrom(erlangB(servers, load), servers, load);

const waitingFrom = (blocked: number, servers: number, load: number): number =>
  load >= servers ? 1 : blocked / (1 - (load / servers) * (1 - blocked));

/** Calls that come at random and take a random time; times in seconds. */
export interface Demand {
  readonly perHour: number;
  readonly handling: number;
}

/** How long one may wait, in seconds, and which part of the callers at most so long. */
export interface Goal {
  readonly target: number;
  readonly attainment: number;
}

export interface Service {
  readonly agents: number;
  /** The part of their time that agents are busy. */
  readonly occupancy: number;
  readonly waiting: number;
  /** The mean wait of all callers, in seconds; Infinity when overloaded. */
  readonly meanWait: number;
  /** The part of the callers who wait no longer than the target. */
  readonly attained: number;
}

/** Busy agents on average. */
export const loadOf = ({ perHour, handling }: Demand): number => (perHour * handling) / 3_600;

/** What so many agents achieve. */
export const serviceOf = (agents: number, demand: Demand, target: number): Service =>
  serviceAt(agents, erlangC(agents, loadOf(demand)), demand, target);

function serviceAt(agents: number, waiting: number, demand: Demand, target: number): Service {
  const load = loadOf(demand);
  const spare = agents - load;
  if (load === 0) return { agents, occupancy: 0, waiting: 0, meanWait: 0, attained: 1 };
  if (spare <= 0) {
    return { agents, occupancy: 1, waiting: 1, meanWait: Number.POSITIVE_INFINITY, attained: 0 };
  }
  return {
    agents,
    occupancy: load / agents,
    waiting,
    meanWait: (waiting * demand.handling) / spare,
    attained: 1 - waiting * Math.exp((-spare * target) / demand.handling),
  };
}

/** More agents than any house has: a demand that needs them is a typing error. */
const MOST = 1_000_000;

/** The smallest number of agents that reaches the goal; null when no number does. */
export function fewestAgents(demand: Demand, { target, attainment }: Goal): Service | null {
  const load = loadOf(demand);
  let blocked = 1;
  for (let agents = 1; agents <= MOST; agents++) {
    blocked = nextBlocked(blocked, agents, load);
    if (agents <= load) continue;
    const service = serviceAt(agents, waitingFrom(blocked, agents, load), demand, target);
    if (service.attained >= attainment) return service;
  }
  return null;
}

/** How many must be on the roster when each is away for that part of the time. */
export const rostered = (agents: number, shrinkage: number): number =>
  Math.ceil(agents / (1 - shrinkage) - 1e-9);
