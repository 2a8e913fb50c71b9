import type { Snapshot } from '../model/index.ts';
import { type Clock, type Context, Reader } from './context.ts';
import { eachOf } from './each.ts';
import { findingOf } from './finding-of.ts';
import { compareRanks, type Rank, ranking } from './map-order.ts';
import type { Rule } from './rule.ts';
import { type AnyFinding, RULES } from './rules/index.ts';
import { waivedBy } from './waivers.ts';

/** What the checks say of a journey, in the order of the map; waived findings among the others. */
export interface Report {
  readonly findings: readonly AnyFinding[];
}

/** Checks one journey again and again: what a change doesn't touch isn't computed anew. */
export type Analyser = (snapshot: Snapshot, clock: Clock) => Report;

export function createAnalyser(): Analyser {
  const reader = new Reader();
  return (snapshot, clock) => {
    reader.open(snapshot, clock);
    return reader.valueOf(report);
  };
}

/** Checks a journey once. */
export const analyse: Analyser = (snapshot, clock) => createAnalyser()(snapshot, clock);

interface Ranked {
  readonly rank: Rank;
  readonly finding: AnyFinding;
}

/** Each rule's findings with their place in the map; of its own, so that those of other rules need not be placed again. */
const RANKED = (RULES as readonly Rule<string, unknown>[]).map((rule) =>
  eachOf(
    rule.check,
    ({ use }) => [use(ranking), use(waivedBy)],
    (draft, rank, waiver): readonly Ranked[] => [
      {
        rank: rank(draft.where[0]),
        finding: findingOf(draft, rule, waiver(rule.id, draft.where)),
      },
    ],
  ),
);

/** The report as an index: whoever computes more of the same journey shares what it was made of. */
export const report = ({ use }: Context): Report => {
  const ranked = RANKED.flatMap((findings) => use(findings)).sort((a, b) => compareRanks(a.rank, b.rank));
  return Object.freeze({ findings: Object.freeze(ranked.map(({ finding }) => finding)) });
};
