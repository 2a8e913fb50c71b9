/** What a script line may leave open in braces, to be filled in when it is spoken. */
export const PLACEHOLDERS = ['surname', 'honorific', 'order', 'time'] as const;
export type PlaceholderName = (typeof PLACEHOLDERS)[number];

/** A placeholder where it stands in a text, braces included; in UTF-16 units. */
export interface Placeholder {
  readonly from: number;
  readonly to: number;
  /** As it is written between the braces. */
  readonly name: string;
  /** The placeholder that it is; null for one that nobody knows. */
  readonly known: PlaceholderName | null;
}

const BRACES = /\{([^{}\n]{1,40})\}/g;

/** The placeholders of a text, in its order. */
export function placeholdersIn(text: string): readonly Placeholder[] {
  return [...text.matchAll(BRACES)].map(({ index, 0: whole, 1: name = '' }) => ({
    from: index,
    to: index + whole.length,
    name,
    known: PLACEHOLDERS.find((one) => one === name.toLowerCase()) ?? null,
  }));
}
