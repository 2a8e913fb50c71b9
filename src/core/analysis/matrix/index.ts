export { type AuthorityCell, authorityMatrix } from './authority.ts';
export {
  type ConsistencyCell,
  type ConsistencyRow,
  consistencyMatrix,
  type Difference,
  differenceRule,
} from './consistency.ts';
export { ASPECTS, type Aspect, servesTier } from './content.ts';
export { type DimensionRow, servqualMatrix } from './servqual.ts';
