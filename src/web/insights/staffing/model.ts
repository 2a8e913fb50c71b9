import {
  fewestAgents,
  loadOf,
  rostered,
  type Service,
  type Simulated,
  type Staffing,
  serviceOf,
  simulate,
} from '../../../core/analysis/index.ts';
import type { Command } from '../../../core/model/index.ts';

/** What can be tried out; times in the units of the records, parts as 0 to 1. */
export interface Trial {
  readonly perHour: number;
  readonly handling: number;
  readonly target: number;
  readonly attainment: number;
  /** The part of their time that people on the roster are away. Kept nowhere. */
  readonly shrinkage: number;
}

export const USUAL_SHRINKAGE = 0.3;

/** As the records have it. */
export const trialOf = ({ card, sla, goal, demand }: Staffing, shrinkage: number): Trial => ({
  perHour: demand.perHour,
  handling: card.volume?.handling.amount ?? 0,
  target: sla.target.amount,
  attainment: goal.attainment,
  shrinkage,
});

/** The trial in seconds. */
function inSeconds({ card, sla, demand, goal }: Staffing, trial: Trial) {
  const ofHandling = demand.handling / (card.volume?.handling.amount ?? 1);
  const ofTarget = goal.target / sla.target.amount;
  return {
    demand: { perHour: trial.perHour, handling: trial.handling * ofHandling },
    target: trial.target * ofTarget,
  };
}

export interface Outcome {
  /** Busy agents on average. */
  readonly load: number;
  /** Null when no number of agents is enough. */
  readonly service: Service | null;
  readonly rostered: number | null;
  /** What fewer and more agents would achieve, in order. */
  readonly around: readonly Service[];
}

/** So many numbers of agents are drawn at most. */
const DRAWN = 12;
const FEWER = 4;

export function outcomeOf(staffing: Staffing, trial: Trial): Outcome {
  const { demand, target } = inSeconds(staffing, trial);
  const load = loadOf(demand);
  const service = fewestAgents(demand, { target, attainment: trial.attainment });
  if (!service) return { load, service, rostered: null, around: [] };
  const from = Math.max(1, Math.floor(load) + 1, service.agents - FEWER);
  return {
    load,
    service,
    rostered: rostered(service.agents, trial.shrinkage),
    around: Array.from({ length: DRAWN }, (_, at) => serviceOf(from + at, demand, target)),
  };
}

export const CALLERS = 40_000;
/** A simulation of more agents than these takes longer than anyone waits. */
const MOST_SIMULATED = 500;

/** The same by letting callers come and wait; null where that would take too long. */
export function simulated(
  staffing: Staffing,
  trial: Trial,
  agents: number | undefined,
  seed: number,
): Simulated | null {
  const { demand, target } = inSeconds(staffing, trial);
  if (agents === undefined || agents > MOST_SIMULATED || demand.perHour === 0) return null;
  return simulate(agents, demand, target, { seed, callers: CALLERS });
}

/** What has to be changed so that the records say what was tried; nothing where they do. */
export function applying({ card, sla, goal, demand }: Staffing, trial: Trial): readonly Command[] {
  const commands: Command[] = [];
  const { volume } = card;
  if (volume && (trial.perHour !== demand.perHour || trial.handling !== volume.handling.amount)) {
    const handling = { ...volume.handling, amount: trial.handling };
    commands.push({
      type: 'records.set',
      targets: [{ table: 'cards', id: card.id }],
      patch: { volume: { ...volume, perHour: trial.perHour, handling } },
    });
  }
  const patch = {
    ...(trial.target !== sla.target.amount && { target: { ...sla.target, amount: trial.target } }),
    ...(trial.attainment !== goal.attainment && { attainment: trial.attainment }),
  };
  if (Object.keys(patch).length > 0) {
    commands.push({ type: 'records.set', targets: [{ table: 'slas', id: sla.id }], patch });
  }
  return commands;
}

/** Whether formula and simulation agree within the simulation's confidence. */
export const agrees = (value: number, { mean, halfWidth }: Simulated['attained']): boolean =>
  Math.abs(value - mean) <= halfWidth + 1e-9;
