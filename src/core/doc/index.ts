export { applyOperations, type Documents } from './apply.ts';
export { snapshotOfFile } from './file-snapshot.ts';
export { firstContent } from './first-content.ts';
export { createFollower, type Follower, type Updates } from './follower.ts';
export { seedHandbook } from './handbook/chapters.ts';
export { type LiveHandbook, openHandbook, readHandbook } from './handbook/live.ts';
export { createHistory, type History, type Merge } from './history.ts';
export { planInTurn } from './in-turn.ts';
export { type Live, openLibrary, openMap, readHead } from './live.ts';
export { documentVersion, isNewer, migrate } from './migrate.ts';
export {
  DOCUMENT_VERSION,
  LocalOrigin,
  type Origin,
  REPAIR_ORIGIN,
  SEED_ORIGIN,
} from './names.ts';
export { rebaseOperations } from './rebase.ts';
export { repairRecord } from './repair.ts';
export { repointUses } from './repoint-uses.ts';
export { seedLibrary, seedMap } from './seed.ts';
export { applyTalk } from './talk/apply.ts';
export { type LiveTalk, openTalk, readTalk } from './talk/live.ts';
export { type TalkWatch, watchTalk } from './talk/watch.ts';
