export { type Plan, planOf, type Work } from './plan.ts';
export { type Case, checkPromises, type PromiseCheck } from './promise.ts';
export { closure, type Slot, scheduleOf } from './schedule.ts';
export type { Library, Overrides, Task, WorkCard } from './task.ts';
export { waitOf } from './waits.ts';
export { comingWeeks, type Window } from './window.ts';
