/**
 * What a journey can start from: the starter journeys of `templates/`, read and checked once at start, and the
 * empty journey with the usual stages and lanes.
 */
export { blankJourney } from './blank.ts';
export { loadTemplates, type Templates } from './load.ts';
export { loadStarters, type Starters } from './starters.ts';
