export { type Plan, planOf, type Work } from './plan.ts';
export { type Case, checkPromises, type PromiseCheck } from './promise.ts';
export type { Slot } from './schedule.ts';
export type { Library, Overrides } from './task.ts';
export { comingWeeks, type Window } from './window.ts';
