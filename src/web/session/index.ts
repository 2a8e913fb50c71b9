export { CARD_DRAG_TYPE } from './card-drag.ts';
export { FACETS, type Facet, type Filter, isFiltering, toggled } from './filter.ts';
export {
  type Collapsed,
  type Dimmer,
  type Editing,
  isDimmed,
  isMomentDimmed,
  type Lights,
  type Lit,
  litIn,
  type PanelName,
  type Pick,
  type PromiseOf,
  type SessionState,
  selectedIds,
  useSession,
} from './store.ts';
