export { CARD_DRAG_TYPE } from './card-drag.ts';
export { FACETS, type Facet, type Filter, isFiltering, toggled } from './filter.ts';
export type { MapSpace, Spot } from './map-space.ts';
export {
  type Collapsed,
  type Difference,
  type Differences,
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
  type Talking,
  useSession,
} from './store.ts';
