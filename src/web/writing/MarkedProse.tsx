import type { ComponentProps, RefCallback } from 'react';
import { addWords } from '../kit/index.ts';
import { useCardNotes } from './check/use-card-notes.ts';
import { MarkedField } from './marks/MarkedField.tsx';
import { WRITING_WORDS } from './words.ts';

addWords(WRITING_WORDS);

interface Props extends Omit<ComponentProps<'textarea'>, 'ref'> {
  card: string;
  field: 'title' | 'body';
  fieldRef: RefCallback<HTMLTextAreaElement>;
  /** As it is stored. */
  text: string;
  tall?: boolean;
}

/** A text of a card: words that customers must not hear are marked, and changed by one click. */
export function MarkedProse({ card, field, readOnly = false, ...props }: Props) {
  const { marks, found } = useCardNotes(card, field);
  return <MarkedField {...props} readOnly={readOnly} marks={marks} found={found} />;
}
