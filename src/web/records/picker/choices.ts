import type { ReactNode } from 'react';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
  readonly group?: string;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
}

/** More than these nobody reads; searching narrows them down. */
export const SHOWN_CHOICES = 60;

const plain = (text: string): string => text.normalize('NFKC').toLocaleLowerCase();

/** The choices that contain every word of the search, in their order. */
export function matchChoices(choices: readonly Choice[], search: string): readonly Choice[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices;
  return choices.filter(({ label, detail, group }) => {
    const text = plain([label, detail, group].filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  });
}
