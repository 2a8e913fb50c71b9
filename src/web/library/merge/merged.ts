/** The notice of a merge: one at a time has a way back. */
export const MERGED = 'merged';
