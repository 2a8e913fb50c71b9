import type { Computed } from '../../src/core/analysis/index.ts';
import type { AnalysisAnswer } from '../../src/core/protocol/index.ts';

type Check = Computed['promises'][number];

/** Beyond what a date can hold, an instant never comes. */
const LAST = 8.64e15;

const instant = (at: number): string | null => (at <= LAST ? new Date(at).toISOString() : null);
const seconds = (milliseconds: number): number | null =>
  Number.isFinite(milliseconds) ? milliseconds / 1_000 : null;

const caseOf = ({ start, finish, due, excess }: Check['worst']) => ({
  start: new Date(start).toISOString(),
  finish: instant(finish),
  due: instant(due),
  excessSeconds: seconds(excess),
});

/** What was computed, as the API gives it out: ids, seconds and dates. */
export const analysisAnswer = (computed: Computed): AnalysisAnswer => ({
  promises: computed.promises.map(({ card, sla, kept, worst, best, path }) => ({
    card: card.id,
    sla: sla.id,
    promise: sla.promise,
    target: sla.target,
    kept,
    worst: caseOf(worst),
    best: caseOf(best),
    path: path.map((slot) => ({
      card: slot.card,
      ready: instant(slot.ready),
      finish: instant(slot.finish),
      slackSeconds: seconds(slot.slack),
    })),
  })),
  memory: computed.memory.map(({ steps, ...memory }) => ({ ...memory, steps: [...steps] })),
  arc: [...computed.arc],
  moments: computed.moments.map(({ moment, step, weight }) => ({
    moment: moment.id,
    kind: moment.kind,
    step,
    evidence: moment.evidence.state,
    weight,
  })),
  staffing: computed.staffing.map(({ card, sla, demand, goal, load, service, rostered, simulated }) => ({
    card: card.id,
    sla: sla.id,
    perHour: demand.perHour,
    handlingSeconds: demand.handling,
    targetSeconds: goal.target,
    attainment: goal.attainment,
    load,
    agents: service?.agents ?? null,
    rostered,
    occupancy: service?.occupancy ?? null,
    waiting: service?.waiting ?? null,
    meanWaitSeconds: service?.meanWait ?? null,
    attained: service?.attained ?? null,
    simulated,
  })),
  consistency: computed.consistency.map(({ situation, cells, differences }) => ({
    situation,
    cells: cells.map((cell) => ({
      channel: cell.channel,
      cards: [...cell.cards],
      promise: [...cell.promise],
      script: [...cell.script],
      authority: [...cell.authority],
      system: [...cell.system],
    })),
    differences: differences.map(({ aspect, where, waived }) => ({ aspect, where: [...where], waived })),
  })),
  authority: computed.authority.map(({ role, situation, authorities }) => ({
    role,
    situation,
    authorities: authorities.map(({ id, may, limit, beyond, within }) => ({
      id,
      may,
      limit: limit ?? null,
      beyond: beyond ?? null,
      within: within ?? null,
    })),
  })),
  servqual: computed.servqual.map(({ dimension, standards, gaps }) => ({
    dimension,
    standards: [...standards],
    gaps: [...gaps],
  })),
});
