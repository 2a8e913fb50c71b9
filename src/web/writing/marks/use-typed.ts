import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * What stands in a field at this moment, with the syllable that is being composed and the letters that were
 * refused; `text` is what is stored.
 */
export function useTyped(field: RefObject<HTMLTextAreaElement | null>, text: string) {
  const [typed, setTyped] = useState(text);
  const follow = () => setTyped(field.current?.value ?? text);
  // After the field itself has been written anew.
  useLayoutEffect(() => setTyped(field.current?.value ?? text), [field, text]);
  return { typed, follow };
}
