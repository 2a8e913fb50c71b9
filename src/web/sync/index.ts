export type { Merge } from '../../core/doc/index.ts';
export { addresses, api, type PictureTheme } from './api.ts';
export { ApiError, type ApiErrorCode } from './api-error.ts';
export type { Connection, ConnectionState, Refusal } from './connection.ts';
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
export type { LiveSession, SessionStatus } from './live-session.ts';
export {
  type MapSession,
  type MapSessionOptions,
  openMapSession,
  type RunResult,
} from './map-session.ts';
export { peerColor, peerName } from './peer-looks.ts';
export type { OwnPresence, Peer } from './presence.ts';
export {
  useComputed,
  useFindingsAbout,
  useFindingsAt,
  useFromReport,
  usePromisePath,
  useReport,
} from './report/hooks.ts';
export type { LiveReport, ReportState } from './report/report-store.ts';
export type { SaveState } from './save-state.ts';
