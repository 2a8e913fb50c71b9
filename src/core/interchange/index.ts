export { cardsFromText, titleAndBody } from './cards-from-text.ts';
export { journeyFileOf, libraryRecordsOf } from './journey-file.ts';
export { type Merge, mergeLibrary, type Renamed, type WorkspaceLibrary } from './library-merge.ts';
