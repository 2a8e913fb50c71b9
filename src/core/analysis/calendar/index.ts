export { advance, clockTime, isWorkingUnit, retreat } from './advance.ts';
export { calendarOfCard, calendarOfSla, type Teams } from './applying.ts';
export { typicalTime } from './compare.ts';
export type { Stretch } from './openings.ts';
export { spanOf } from './span.ts';
export { DAY, HOUR, MINUTE } from './units.ts';
export { type WorkingUnit, workingTimeOf } from './working-time.ts';
export { offsetAt } from './zone.ts';
