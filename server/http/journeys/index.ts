/** What can be done with journeys as a whole: the services behind the routes. */
export { createJourney } from './create.ts';
export { describeJourney } from './describe.ts';
export type { House } from './house.ts';
export {
  changeJourney,
  deleteForever,
  duplicateJourney,
  exportFile,
  getJourney,
  listJourneys,
  moveToBin,
  restoreJourney,
} from './journeys.ts';
export { readLibrary, readSnapshot, snapshotOf } from './read.ts';
