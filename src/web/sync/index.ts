export type { Merge } from '../../core/doc/index.ts';
export { addresses, api, type PictureTheme } from './api.ts';
export { ApiError, type ApiErrorCode } from './api-error.ts';
export type { Connection, ConnectionState, Refusal } from './connection.ts';
export { failureSentence } from './failure-sentence.ts';
export { HandbookSessionProvider, useChapters, useHandbookSession } from './handbook-hooks.ts';
export { type HandbookSession, openHandbookSession } from './handbook-session.ts';
export { handbookApi } from './handbooks.ts';
export {
  MapSessionProvider,
  useIsThere,
  useLiveSession,
  useMapSession,
  usePeers,
  usePeersEditing,
  useReadOnly,
  useRecord,
  useSnapshot,
  useStatus,
} from './hooks.ts';
export { imageApi, type PictureOwner, type ShownAs } from './images.ts';
export { invitationsApi } from './invitations.ts';
export { libraryApi } from './library-api.ts';
export type { LiveSession, SessionStatus } from './live-session.ts';
export {
  type MapSession,
  type MapSessionOptions,
  openMapSession,
  type RunResult,
} from './map-session.ts';
export { isGuest, peerColor, peerName } from './peer-looks.ts';
export { auditAddress, peopleApi, type Shared } from './people.ts';
export type { OwnPresence, Peer } from './presence.ts';
export type { Feed } from './report/feed.ts';
export {
  useComputed,
  useFindingsAbout,
  useFindingsAt,
  useFromReport,
  usePromisePath,
  useReport,
} from './report/hooks.ts';
export type { Change } from './report/messages.ts';
export type { LiveReport, ReportState } from './report/report-store.ts';
export type { SaveState } from './save-state.ts';
export { fetchShared } from './shared-with-me.ts';
export { openStillSession, type StillSource } from './still-session.ts';
export { talkApi } from './talk-api.ts';
export {
  openTalkSession,
  type TalkSession,
  type TalkSessionOptions,
  type TalkStatus,
} from './talk-session.ts';
export { openThread, type Thread } from './thread.ts';
export { useFailure, useTellFailure } from './use-failure.ts';
export { versionAddresses, versionsApi } from './versions-api.ts';
