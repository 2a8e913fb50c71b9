export {
  type Editing,
  type PanelName,
  type Pick,
  type SessionState,
  selectedIds,
  useSession,
} from './store.ts';
