/** Chapters of a handbook whose text is the company's own; `own` ones have a title of their own. */
export const FREE_CHAPTERS = [
  'purpose',
  'scope',
  'duties',
  'emergencies',
  'information-security',
  'supplementary',
  'own',
] as const;
export type FreeChapterKind = (typeof FREE_CHAPTERS)[number];

/** They stand in the order of their list. */
export interface FreeChapter {
  readonly id: string;
  readonly kind: FreeChapterKind;
  /** Of an own chapter; the others have the name of their kind. */
  readonly title: string;
  /** Markdown's inline emphasis, lists and links. */
  readonly text: string;
}
