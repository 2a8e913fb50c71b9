export { CARD_DRAG_TYPE } from './card-drag.ts';
export {
  type Editing,
  type PanelName,
  type Pick,
  type SessionState,
  selectedIds,
  useSession,
} from './store.ts';
