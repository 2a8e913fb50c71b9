/**
 * What differs between two journeys, as data: found, drawn together, and brought from one into another. Records are
 * matched by id; branches and versions keep ids, so that one journey's history and its branches can be compared.
 */
export { bothSides, type Gone, goneFrom, withGone } from './both.ts';
export { type Bringing, bringOver } from './bring.ts';
export { compareLibraries, compareMaps } from './compare.ts';
export {
  type Added,
  type Changed,
  type ComparedTable,
  type Difference,
  type DifferenceKind,
  type Moved,
  type Removed,
  subjectOf,
} from './difference.ts';
export { type Conflict, type Proposal, proposals } from './merge.ts';
export { cardsByLibraryRecord } from './touched-cards.ts';
