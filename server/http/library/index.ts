/** What can be done with the library as a whole: the services behind its routes. */
export { exportLibrary } from './export.ts';
export { mergeRecords } from './merge.ts';
export { UsesIndex } from './uses.ts';
