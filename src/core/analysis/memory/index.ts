export { type ArcStep, dramaticArc } from './arc.ts';
export { type FeltPoint, feltPoints } from './felt.ts';
export { type Felt, type Memory, memories } from './memory.ts';
export { type RankedMoment, rankedMoments } from './rank.ts';
