/** What can be done with journeys as a whole: the services behind the routes. */
export { refuseNewer } from './change.ts';
export { createJourney } from './create.ts';
export { describeJourney } from './describe.ts';
export { done } from './done.ts';
export type { House, Place } from './house.ts';
export {
  getImage,
  holdersFor,
  keepImage,
  picturesIn,
  type ShownImage,
  shareImages,
  withOwnImages,
} from './images.ts';
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
export { hideJourney, moveJourney } from './move.ts';
export { readLibrary, readSnapshot, readStored, snapshotOf } from './read.ts';
export {
  branchVersion,
  keepVersion,
  listTraces,
  listVersions,
  nameVersion,
  readForVersion,
  restoreVersion,
  versionFile,
} from './versions.ts';
