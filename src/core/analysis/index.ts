export type { Clock } from './context.ts';
export type { Finding, Severity, Spot, Waived } from './finding.ts';
export { type Computed, type ComputeOptions, computeJourney } from './overview.ts';
export type { Place, PlaceTable, PlaceType } from './place.ts';
export { type AnyFinding, RULES, type RuleId } from './rules/index.ts';
export { type Analyser, analyse, createAnalyser, type Report } from './run.ts';
export { messageOf } from './sentences.ts';
export { isBlocking, type WordedFinding, wordFinding } from './worded.ts';
export { createWritingCheck, type WritingCheck } from './writing.ts';
