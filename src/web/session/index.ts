export { CARD_DRAG_TYPE } from './card-drag.ts';
export {
  type Dimmer,
  type Editing,
  isDimmed,
  type Lit,
  litIn,
  type PanelName,
  type Pick,
  type PromiseOf,
  type SessionState,
  selectedIds,
  useSession,
} from './store.ts';
