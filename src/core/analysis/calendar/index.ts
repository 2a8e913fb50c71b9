export { advance, clockTime, isWorkingUnit, retreat } from './advance.ts';
export { calendarOfCard, calendarOfSla, type Teams } from './applying.ts';
export type { Stretch } from './openings.ts';
export { DAY, HOUR, MINUTE } from './units.ts';
export { type WorkingUnit, workingTimeOf } from './working-time.ts';
