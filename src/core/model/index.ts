export { FREE_CHAPTERS, type FreeChapter, type FreeChapterKind } from './chapters.ts';
export {
  COMMAND_TYPES,
  type Command,
  type CommandType,
  commandSchema,
  type Plan,
  planCommand,
  textAt,
} from './commands/index.ts';
export { FAULT_CODES, type Fault, type FaultCode, faultsOf, jsonPath } from './fault.ts';
export {
  type JourneyFile,
  journeyFileSchema,
  journeyIdField,
  journeyJsonSchema,
  parseJourneyFile,
} from './file.ts';
export { FILE_FORMAT, FILE_VERSION, type FileRecord, GIVEN_ID, isGivenId, recordId } from './file-record.ts';
export { type Grid, gridOf, type StageColumns } from './grid.ts';
export { IMAGE_LIMITS, IMAGE_TYPES } from './image.ts';
export { imageReference, type PictureSource, pictureSource } from './image-source.ts';
export { imagesNamed, renameImages } from './images-named.ts';
export { LIMITS } from './limits.ts';
export { type BlueprintLine, blueprintLines, type LineKind } from './lines.ts';
export type { Operation, Target } from './operation.ts';
export { type Origin, originOf } from './origin.ts';
export {
  type Outline,
  type OutlinePart,
  type OutlineStage,
  type OutlineStep,
  outlineOf,
} from './outline.ts';
export { imageHashOf, ownPicture } from './own-picture.ts';
export { PLACEHOLDERS, type Placeholder, type PlaceholderName, placeholdersIn } from './placeholders.ts';
export { type PlainSnapshot, plainSnapshot, snapshotOfPlain } from './plain-snapshot.ts';
export { recordCounts } from './record-counts.ts';
export { ACTION_STATES, type Action } from './records/action.ts';
export { type Authority, POWERS } from './records/authority.ts';
export type { Calendar } from './records/calendar.ts';
export type { Card } from './records/card.ts';
export { CHANNEL_KINDS, type Channel, type ChannelKind } from './records/channel.ts';
export { FEELING_OWN_ID, FEELING_RANGE, type Feeling, feelingId, feelingOf } from './records/feeling.ts';
export { type Journey, journeySchema, LOCALES, type Locale, VIEWS } from './records/journey.ts';
export { LANE_ROLES, type Lane, type LaneRole } from './records/lane.ts';
export { type Handoff, LINK_KINDS, type Link, type LinkKind } from './records/link.ts';
export { METRICS, type Measure } from './records/measure.ts';
export { EVIDENCE_STATES, MOMENT_KINDS, type Moment, type MomentKind } from './records/moment.ts';
export type { Persona } from './records/persona.ts';
export type { Role } from './records/role.ts';
export { LINE_PARTS, type LinePart, SCRIPT_KINDS, type Script, type ScriptLine } from './records/script.ts';
export { DIMENSIONS, PROMISES, type Sla } from './records/sla.ts';
export { PHASES, type Phase, type Stage } from './records/stage.ts';
export type { Step } from './records/step.ts';
export { TERM_SCOPES, type Term } from './records/term.ts';
export { TIER_LEVELS, type Tier } from './records/tier.ts';
export type { Voice } from './records/voice.ts';
export type { Waiver } from './records/waiver.ts';
export { mapReference, referencedIds } from './references.ts';
export { type Repointing, repointLibrary, repointMap } from './repoint.ts';
export {
  createTable,
  type Entry,
  joinSnapshot,
  type LibrarySnapshot,
  type LibraryTables,
  type MapSnapshot,
  type MapTables,
  type Problem,
  type Snapshot,
  type Table,
  TableBuilder,
  tableIn,
} from './snapshot.ts';
export {
  isLibraryTable,
  isMapTable,
  JOURNEY_PROSE,
  LIBRARY_TABLES,
  type LibraryRecords,
  type LibraryTable,
  MAP_TABLES,
  type MapRecords,
  type MapTable,
  type RecordOf,
  type Reference,
  TABLES,
  type TableName,
  type TableSpec,
} from './tables.ts';
export {
  planTalk,
  type TalkCommand,
  type TalkOperation,
  type TalkPlan,
} from './talk/commands.ts';
export {
  ANCHOR_TABLES,
  type Anchor,
  type AnchorTable,
  type CommentRecord,
  calledSchema,
  commentSchema,
  REACTIONS,
  type ReactionKind,
  reactionOf,
  type Speaker,
  type ThreadRecord,
  threadSchema,
} from './talk/records.ts';
export {
  type HeldReaction,
  mayTalk,
  type TalkChange,
  type TalkGround,
  type Voice as TalkVoice,
} from './talk/rules.ts';
export { anchorKey, type Comment, type Reaction, type TalkSnapshot, type Thread } from './talk/snapshot.ts';
