import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * What stands in a field at this moment, with the syllable that is being composed and the letters that were
 * refused; `text` is what is stored.
 */
export function useTyped(field: RefObject<HTMLTextAreaElement | null>, text: string) {
  /** Null while it is what is stored, as after nearly every key: then the text's own change is all that renders. */
  const [ahead, setAhead] = useState<string | null>(null);
  const follow = () => {
    const now = field.current?.value ?? text;
    setAhead(now === text ? null : now);
  };
  // After the field itself has been written anew.
  useLayoutEffect(follow, [field, text]);
  return { typed: ahead ?? text, follow };
}
