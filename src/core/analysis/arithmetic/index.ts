export { type Library, type Overrides, ownTime } from './own-time.ts';
export { type Plan, planOf, type Work } from './plan.ts';
export { type Case, checkPromises, comingWeeks, type PromiseCheck, type Window } from './promise.ts';
export { type Slot, scheduleOf } from './schedule.ts';
