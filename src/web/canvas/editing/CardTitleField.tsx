import type { KeyboardEvent } from 'react';
import type { TextBlock } from '../../../core/layout/index.ts';
import { useCardWords } from '../nodes/card-words.tsx';
import { RecordField } from './RecordField.tsx';
import { useCardEditing } from './use-card-editing.ts';

/** A card's title in place. Ctrl or ⌘ and Enter go on with a new card below, Tab with the next cell. */
export function CardTitleField({ id, block }: { id: string; block: TextBlock }) {
  const words = useCardWords();
  const { addBelow, goOn } = useCardEditing();
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      addBelow(id);
      return true;
    }
    if (event.key === 'Tab') {
      event.preventDefault();
      goOn(id, event.shiftKey ? -1 : 1);
      return true;
    }
    return false;
  };
  return (
    <RecordField
      table="cards"
      id={id}
      field="title"
      block={block}
      label={words.title}
      placeholder={words.placeholder}
      multiline
      onKey={onKey}
    />
  );
}
