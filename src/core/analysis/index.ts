export { type AnswerTo, type Assessor, createAssessor, type Located, type Question } from './assessor.ts';
export { offsetAt, spanOf } from './calendar/index.ts';
export type { Clock } from './context.ts';
export { type Explanation, explain } from './explained/index.ts';
export type { Finding, Severity, Spot, Waived } from './finding.ts';
export { type PeakEnd, peakEndOf } from './indexes/peak-end.ts';
export {
  ASPECTS,
  type Aspect,
  type AuthorityCell,
  type ConsistencyCell,
  type ConsistencyRow,
  type Difference,
  type DimensionRow,
  differenceRule,
  servesTier,
} from './matrix/index.ts';
export { type FeltPoint, feltPoints } from './memory/index.ts';
export { type Computed, type ComputeOptions, computeJourney } from './overview.ts';
export { type Place, type PlaceTable, type PlaceType, placeTableOf, placeTypeOf } from './place.ts';
export type { NoPath, PathCard, PromisePath, PromiseQuestion } from './promises/path.ts';
export { sameSituation } from './promises/situation.ts';
export {
  type CardFacts,
  type Fit,
  STANDARD_TABLES,
  type Standards,
  type StandardTable,
  type Standing,
  standardsAt,
} from './promises/standing.ts';
export { type AnyFinding, RULES, type RuleId } from './rules/index.ts';
export { type Analyser, analyse, createAnalyser, type Report } from './run.ts';
export { durationIn, messageOf } from './sentences.ts';
export {
  type Demand,
  fewestAgents,
  type Goal,
  loadOf,
  rostered,
  type Service,
  type Simulated,
  type Staffing,
  serviceOf,
  simulate,
} from './staffing/index.ts';
export { type TimeWord, timeWords } from './time-words/index.ts';
export { isBlocking, type WordedFinding, wordFinding } from './worded.ts';
export { createWritingCheck, type WritingCheck } from './writing.ts';
