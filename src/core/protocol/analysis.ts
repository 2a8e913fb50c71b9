import { z } from 'zod';
import { DURATION_UNITS, parseDuration } from '../base/index.ts';
import { DIMENSIONS, EVIDENCE_STATES, MOMENT_KINDS, POWERS, PROMISES } from '../model/index.ts';

const share = z.number().min(0).max(1);
const instant = z.iso.datetime();
const duration = z.object({ amount: z.number().positive(), unit: z.enum(DURATION_UNITS) });

/** A promise for one start; null for an instant that never comes. */
const caseSchema = z.object({
  start: instant,
  finish: instant.nullable(),
  due: instant.nullable(),
  /** How much later than promised; below 0 for time to spare, null when it is never done. */
  excessSeconds: z.number().nullable(),
});

const peakEndSchema = z.object({
  mean: z.number(),
  peak: z.number(),
  end: z.number(),
  peakEnd: z.number(),
});

const estimateSchema = z.object({ mean: z.number(), halfWidth: z.number() });

/** What is computed of a journey. Records are named by their ids. */
export const analysisSchema = z.object({
  promises: z.array(
    z.object({
      card: z.string(),
      sla: z.string(),
      promise: z.enum(PROMISES),
      target: duration,
      kept: z.boolean(),
      worst: caseSchema,
      best: caseSchema,
      /** What decides the worst case, first to last. */
      path: z.array(
        z.object({
          card: z.string(),
          ready: instant.nullable(),
          finish: instant.nullable(),
          slackSeconds: z.number().nullable(),
        }),
      ),
    }),
  ),
  memory: z.array(
    peakEndSchema.extend({
      persona: z.string(),
      steps: z.array(z.object({ step: z.string(), score: z.number() })),
      changed: peakEndSchema.nullable(),
    }),
  ),
  arc: z.array(z.object({ step: z.string(), stake: z.number().nullable(), feeling: z.number().nullable() })),
  moments: z.array(
    z.object({
      moment: z.string(),
      kind: z.enum(MOMENT_KINDS),
      step: z.string(),
      evidence: z.enum(EVIDENCE_STATES),
      weight: z.number(),
    }),
  ),
  staffing: z.array(
    z.object({
      card: z.string(),
      sla: z.string(),
      perHour: z.number(),
      handlingSeconds: z.number(),
      targetSeconds: z.number(),
      attainment: share,
      /** Busy agents on average. */
      load: z.number(),
      /** Null when no number of agents is enough. */
      agents: z.number().int().nullable(),
      rostered: z.number().int().nullable(),
      occupancy: share.nullable(),
      waiting: share.nullable(),
      meanWaitSeconds: z.number().nullable(),
      attained: share.nullable(),
      simulated: z
        .object({ attained: estimateSchema, waiting: estimateSchema, meanWait: estimateSchema })
        .nullable(),
    }),
  ),
  consistency: z.array(
    z.object({
      situation: z.string(),
      cells: z.array(
        z.object({
          channel: z.string(),
          cards: z.array(z.string()),
          promise: z.array(z.string()),
          script: z.array(z.string()),
          authority: z.array(z.string()),
          system: z.array(z.string()),
        }),
      ),
      differences: z.array(
        z.object({
          aspect: z.enum(['promise', 'script', 'authority', 'system']),
          where: z.array(z.object({ type: z.string(), id: z.string() })),
          /** Who signed it off; null while it is open. */
          waived: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
        }),
      ),
    }),
  ),
  authority: z.array(
    z.object({
      role: z.string(),
      situation: z.string(),
      authorities: z.array(
        z.object({
          id: z.string(),
          may: z.array(z.enum(POWERS)),
          limit: z.object({ amount: z.number(), currency: z.string() }).nullable(),
          beyond: z.string().nullable(),
          within: duration.nullable(),
        }),
      ),
    }),
  ),
  servqual: z.array(
    z.object({
      dimension: z.enum(DIMENSIONS),
      standards: z.array(z.string()),
      gaps: z.array(
        z.object({
          stage: z.string().nullable(),
          expectation: z.number(),
          perception: z.number(),
          gap: z.number(),
        }),
      ),
    }),
  ),
});

export type AnalysisAnswer = z.infer<typeof analysisSchema>;

const pairs = (query: { step?: unknown; by?: unknown; card?: unknown; takes?: unknown }): boolean =>
  (query.step === undefined) === (query.by === undefined) &&
  (query.card === undefined) === (query.takes === undefined);

/** What to calculate with. `step` and `by` ask "if this step felt +n", `card` and `takes` "if this card took 4 h". */
export const analysisQuery = z
  .object({
    /** The part of their time that agents are away. */
    shrinkage: z.coerce.number().min(0).max(0.9).default(0),
    /** The seed of a simulation beside the formula of staffing; none without it. */
    seed: z.coerce.number().int().min(0).max(0xffffffff).optional(),
    step: z.string().min(1).max(200).optional(),
    by: z.coerce.number().min(-10).max(10).optional(),
    card: z.string().min(1).max(200).optional(),
    takes: z
      .string()
      .max(100)
      .refine((text) => parseDuration(text) !== null)
      .optional(),
  })
  .refine(pairs);
